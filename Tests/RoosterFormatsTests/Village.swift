import FoundationEssentials
import RoosterModel

@testable import RoosterFormats

/// A village of a few rows, as a folder that is read without problems.
enum Village {
    /// The folder's files.
    static let texts: [String: String] = [
        "municipality.yaml": """
        name: Voorbeeld
        horizon: {start: 2027-06-28, weeks: 10}
        """,
        "locations.csv": "id,name,lat,lon\nschool,De School,52.05,4.49\n",
        "rooms.csv": "id,location,name,capacity,features,opening\nr1,school,Lokaal 1,12,beamer,ma 08:30-22:00\n",
        "organisations.csv": "id,name,kind\ntaal,Taalhuis,provider\n",
        "staff.csv": "id,organisation,roles,lat,lon\nanna,taal,teacher-nt2|helper,52.06,4.5\nbram,taal,helper,,\n",
        "participants.csv": """
        id,neighbourhood,lat,lon,language,stage,settled,modes,partner,client_supporter
        p1,Noord,52.051,4.491,ar,2,2027-06-01,walk|bicycle,p2,anna
        p2,Noord,52.051,4.491,ar,,01-06-2027,walk,,

        """,
        "children.csv": "id,parents,age_band\nk1,p1|p2,2-3\n",
        "care.csv": "child,weekday,start,end,kind,school_weeks_only\nk1,di,08:30,14:00,school,ja\n",
        "childcare.csv": "id,location,age_bands,weekday,start,end,places\nkdv-mo,school,0-1|2-3,mo,08:00,13:00,4\n",
        "blocks.csv":
            "subject_kind,subject,kind,weekdays,start,end,note\nparticipant,p1,busy,fr,22:00,06:00,nachtdienst\n",
        "activities.csv": """
        id,kind,theme,title_nl,title_en,title_ar,organisation,minutes,group_min,group_max,staff_needs,counts_for
        les,language,integration,Taalles,Lessons,درس,taal,180,2,8,teacher-nt2:1|helper:1/4,lesson

        """,
        "groups.csv": "id,activity,times,room,staff,pinned\nles-a,les,mo 09:00-12:00,r1,anna,yes\n",
        "enrolments.csv": "participant,group,answer\np1,les-a,accepted\n",
        "done.csv": "participant,activity,date,minutes,result\np1,les,2027-06-21,180,present\n",
        "pools.csv": "id,kind,location,amount\nfietsen,bicycles,school,10\n",
        "rides.csv": """
        id,driver,from_neighbourhood,to_location,weekdays,depart,arrive,return,home,seats
        rit-1,bram,Noord,school,mo|we,08:30,08:50,12:10,12:30,3

        """,
        "together.csv": "a,b,relation\np1,p2,not-at-the-same-time\n",
        "travel.csv": "from,to,mode,minutes\nNoord,school,bus,20\n",
        "homes.csv": "participant,from,neighbourhood,lat,lon\np2,2027-08-01,Zuid,52.04,4.48\n",
        "calendars/schoolvakanties.csv":
            "from,until,kind,title,region\n2027-07-17,2027-08-29,school-holiday,Zomer,midden\n",
        "programmes/start.yaml": """
        id: start-hier
        title: {nl: Start hier}
        start: {from: settled, withinDays: 14}
        requirements:
          - {id: lessen, kind: count, of: {activities: [les]}, atLeast: 26, within: {from: start, weeks: 13}, priority: must}
        """,
    ]

    /// The folder.
    static var folder: FolderContents {
        var contents = FolderContents()
        for (path, text) in texts { contents[path] = Data(text.utf8) }
        return contents
    }

    /// The folder with one file replaced, or removed.
    static func with(_ path: String, _ text: String?) -> FolderContents {
        var contents = folder
        contents[path] = text.map { Data($0.utf8) }
        return contents
    }

    /// What is wrong with a folder, one problem a line; empty when nothing is.
    static func problems(of contents: FolderContents, limits: FolderLimits = FolderLimits()) -> String {
        do {
            _ = try readFolder(contents, shippedProgrammes: [], limits: limits)
            return ""
        } catch {
            return error.description
        }
    }
}
