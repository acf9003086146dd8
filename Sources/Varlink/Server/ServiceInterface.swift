/// `org.varlink.service`, which every service has.
enum ServiceInterface {
    /// The interface's text.
    static let text = """
        # The interface that every Varlink service has: it tells what the service is and which interfaces it serves.
        interface org.varlink.service

        # Tells what the service is and lists its interfaces.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # Gives the text of an interface.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The service has no interface of this name.
        error InterfaceNotFound (interface: string)

        # The interface has no method of this name.
        error MethodNotFound (method: string)

        # The interface declares the method, but this service does not implement it.
        error MethodNotImplemented (method: string)

        # A parameter is unknown, missing or of the wrong type.
        error InvalidParameter (parameter: string)

        # The client may not call the method.
        error PermissionDenied ()

        # The method makes sense only with the flag 'more'.
        error ExpectedMore ()

        # The method makes sense only with the flag 'upgrade'.
        error ExpectedUpgrade ()

        """

    /// Makes the interface of a service with these interfaces beside it.
    static func make(
        _ configuration: VarlinkServer.Configuration, beside interfaces: [VarlinkInterface]
    ) throws(InterfaceRegistrationError) -> VarlinkInterface {
        let names = (["org.varlink.service"] + interfaces.map(\.description.name)).sorted()
        var texts = Dictionary(interfaces.map { ($0.description.name, $0.description.text) }) { first, _ in first }
        texts["org.varlink.service"] = text
        let info: JSONValue = [
            "vendor": .string(configuration.vendor), "product": .string(configuration.product),
            "version": .string(configuration.version), "url": .string(configuration.url),
            "interfaces": .array(names.map { .string($0) }),
        ]
        return try VarlinkInterface(
            description: text,
            methods: [
                VarlinkMethod("GetInfo") { call in try await call.reply(info) },
                VarlinkMethod("GetInterfaceDescription") { [texts] call in
                    let name = call.parameters["interface"]?.stringValue ?? ""
                    guard let text = texts[name] else { throw VarlinkError.interfaceNotFound(name) }
                    try await call.reply(["description": .string(text)])
                },
            ])
    }
}
