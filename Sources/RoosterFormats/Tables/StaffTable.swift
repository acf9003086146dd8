import RoosterModel

extension StaffMember: TableRow {
    static let schema = TableSchema(
        blank: StaffMember(id: "", organisation: "", roles: []),
        columns: [
            Column("id", \.id, .id),
            Column("organisation", \.organisation, .id),
            Column("roles", list: \.roles, .text, required: true),
            degrees("lat", \.latitude),
            degrees("lon", \.longitude),
            Column("modes", list: \.modes, .word),
            Column("languages", list: \.languages, .text),
            Column("available", list: \.available, .weeklyTime),
            Column("max_hours_week", optional: \.maxHoursWeek, .number),
            Column("max_hours_day", optional: \.maxHoursDay, .number),
            Column("first_name", optional: \.firstName, .text),
            Column("participant", optional: \.participant, .id),
        ],
        key: ["id"],
        finish: { staff in
            guard let coordinate = staff.coordinate else { return nil }
            if coordinate.latitude.isNaN {
                return ("lat", FieldProblem(rule: "is empty, but lon is given; give both or none"))
            }
            if coordinate.longitude.isNaN {
                return ("lon", FieldProblem(rule: "is empty, but lat is given; give both or none"))
            }
            return nil
        })

    /// One half of a place that may not be given; the other half is not a number until its column is read.
    private static func degrees(
        _ name: String, _ path: ColumnPath<Coordinate, Double>
    ) -> Column<StaffMember> {
        let codec = FieldCodec<Double>.number
        return Column(
            name, form: codec.form,
            read: { (field, staff) throws(FieldProblem) in
                var coordinate = staff.coordinate ?? Coordinate(latitude: .nan, longitude: .nan)
                coordinate[keyPath: path] = try codec.read(field)
                staff.coordinate = coordinate
            },
            write: { staff, writer in
                if let coordinate = staff.coordinate { codec.write(coordinate[keyPath: path], &writer) }
            })
    }
}
