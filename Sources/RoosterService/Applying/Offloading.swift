import Dispatch

/// Runs something that takes long on a thread outside the cooperative pool.
///
/// Several may run at once; the queue's threads are the system's.
func offloaded<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .utility).async {
            continuation.resume(with: Result { try body() })
        }
    }
}
