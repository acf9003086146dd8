import FoundationEssentials
import RoosterFormats
import RoosterModel
import Testing

@Suite struct SampleContentTests {
    @Test(arguments: SampleSize.allCases)
    func theStateIsValidAndReadsBackTheSame(size: SampleSize) throws {
        let shipped = try SampleFixtures.shipped()
        let sample = try SampleFixtures.sample(size)
        #expect(sample.state.validate().isEmpty)
        let folder = try makeSample(SampleRequest(size: size), shipped: shipped)
        #expect(try readFolder(folder, shippedProgrammes: []).state == sample.state)
    }

    @Test(arguments: SampleSize.allCases)
    func nothingLooksLikeARegisterNumber(size: SampleSize) throws {
        let folder = try makeSample(SampleRequest(size: size), shipped: SampleFixtures.shipped())
        for path in folder.paths where path.hasSuffix(".csv") {
            #expect(longestRunOfDigits(in: folder[path] ?? Data()) < 9, "\(path)")
        }
    }

    @Test(arguments: [SampleSize.dorp, .stad])
    func nothingTellsWhatMustNotBeHeld(size: SampleSize) throws {
        let folder = try makeSample(SampleRequest(size: size), shipped: SampleFixtures.shipped())
        let forbidden = [
            "bsn", "v-nummer", "religi", "godsdienst", "moslim", "christen", "etnic", "medisch", "psycholo", "diagnose",
            "uitkering", "schulden", "straat", "geboortedatum",
        ]
        for path in folder.paths where path.hasSuffix(".csv") {
            let text = String(decoding: folder[path] ?? Data(), as: UTF8.self).lowercased()
            for word in forbidden {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
    }

    private func longestRunOfDigits(in bytes: Data) -> Int {
        var longest = 0
        var run = 0
        for byte in bytes {
            run = (48...57).contains(byte) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    @Test func commentsOfTheShippedProgrammesAreKept() throws {
        let shipped = try SampleFixtures.shipped()
        let folder = try makeSample(SampleRequest(size: .stad), shipped: shipped)
        #expect(folder["programmes/zoetermeer.yaml"] == shipped["programmes/zoetermeer.yaml"])
        #expect(folder["programmes/tholen.yaml"] == nil)
        #expect(folder["calendars/zeeland.csv"] == nil)
    }

    @Test(arguments: SampleSize.allCases)
    func oneMondayIsClosedByTheMunicipality(size: SampleSize) throws {
        let state = try SampleFixtures.sample(size).state
        let closed = (state.calendars["municipality"]?.entries ?? []).filter { $0.kind == .closed }
        #expect(closed.count == 1)
        #expect(closed.first?.from.weekday == .monday)
    }

    @Test(arguments: [SampleSize.stad, .grootstad])
    func existingGroupsKeepRoomsTeachersSizesAndAudience(size: SampleSize) throws {
        let state = try SampleFixtures.sample(size).state
        let enrolments = Dictionary(grouping: state.enrolments.sorted, by: \.group)
        var rooms: [String: [WeeklyTime]] = [:]
        var hours: [String: Double] = [:]
        for group in state.groups.sorted where !group.id.hasPrefix("c") {
            let activity = try #require(state.activities[group.activity])
            for time in group.times {
                if let room = group.room {
                    let opening = state.rooms[room]?.opening ?? []
                    #expect(
                        opening.contains {
                            $0.weekday == time.weekday && $0.range.start <= time.range.start
                                && time.range.end <= $0.range.end
                        }, "\(group.id)")
                    #expect(
                        !(rooms[room] ?? []).contains {
                            $0.weekday == time.weekday && $0.range.start < time.range.end
                                && time.range.start < $0.range.end
                        }, "\(group.id)")
                    rooms[room, default: []].append(time)
                }
                for member in group.staff {
                    hours[member, default: 0] += Double(time.range.endMinutes - time.range.startMinutes) / 60
                }
            }
            let members = (enrolments[group.id] ?? []).compactMap {
                state.participants[$0.participant]
            }
            #expect(members.count <= activity.groupMax ?? 100, "\(group.id)")
            for member in members where activity.kind == .language {
                #expect(member.level.map(activity.levels.contains) == true, "\(group.id): \(member.id)")
                #expect(member.route.map(activity.routes.contains) == true, "\(group.id): \(member.id)")
            }
        }
        for (member, sum) in hours.sorted(by: { $0.key < $1.key }) {
            #expect(sum <= state.staff[member]?.maxHoursWeek ?? 60, "\(member)")
        }
    }

    @Test func onlyNewPeopleHaveOpenWindows() throws {
        let state = try SampleFixtures.town.get().state
        let start = SampleRequest.defaultStart
        let settledLongAgo = state.participants.sorted.filter {
            $0.programmes.contains("zoetermeer") && $0.settled < start + -120 && !$0.id.hasPrefix("c")
        }
        var lessons: [String: Int] = [:]
        for row in state.done.sorted where state.activities[row.activity]?.countsFor.contains(.lesson) == true {
            lessons[row.participant, default: 0] += row.meetings ?? 1
        }
        let met = settledLongAgo.count { lessons[$0.id] ?? 0 >= 26 }
        #expect(Double(met) >= 0.85 * Double(settledLongAgo.count), "\(met) of \(settledLongAgo.count)")
    }
}
