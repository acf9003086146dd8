"""A hand-made municipality with a published plan that keeps every rule and gives every rule something to look at.

Monday 28 June to Sunday 8 August 2027; published on Friday 25 June. Amal has two children with Bilal, learns to
cycle and cycles to her lesson after the course; Chen lives at the edge and goes by bus, or with a colleague to
the employer; Dina is a newcomer who helps with the cycling course; Emre drives to an exam.
"""

import os

SETTINGS = """\
name: Kleinstad
timezone: Europe/Amsterdam
languages: [nl, ar]
schoolRegion: midden
horizon: {start: 2027-06-28, weeks: 6}
planning: {freezeDays: 7, publish: within-budget, budgetShare: 0.5}
dayparts: {morning: 09:00-12:00, afternoon: 12:00-16:00, evening: 19:00-21:30}
startGridMinutes: 15
travel:
  detour: 1.3
  walk: {kmh: 4.5, maxKm: 2.5}
  bicycle: {kmh: 14, maxKm: 8}
  bus: {kmh: 22, fixedMinutes: 10, first: "06:00", last: "00:30"}
  car: {kmh: 40, fixedMinutes: 5}
  bufferMinutes: 5
ceilings:
  2: {hoursPerWeek: 16, activitiesPerDay: 2, freeWeekdays: 1}
  3: {hoursPerWeek: 20, activitiesPerDay: 2}
  4: {hoursPerWeek: 26, activitiesPerDay: 3}
rampUp: {hoursPerWeekStep: 6, everyWeeks: 2}
pools:
  - {id: bikes, kind: bicycles, location: field, amount: 2}
together:
  - {a: amal, b: emre, relation: together}
  - {a: bilal, b: chen, relation: apart}
  - {a: amal, b: bilal, relation: not-at-the-same-time}
  - {a: bilal, b: dina, relation: separate-plans}
travelTimes:
  - {from: rand, to: centrum, mode: bus, minutes: 35, first: "06:30", last: "19:05"}
"""

PROGRAMME = """\
id: klein
title: {nl: Start, en: Start}
source: "made by hand"
for: {routes: [b1], laws: ["2021"]}
start: {from: settled, withinDays: 21}
requirements:
  - {id: lessons, kind: count, of: {countsFor: lesson}, atLeast: 12, within: {from: start, weeks: 13}, priority: must}
  - {id: workshops, kind: each, of: {activities: [ws]}, within: {from: start, weeks: 13}, priority: must}
  - {id: pvt, kind: hours, of: {countsFor: pvt}, atLeast: 2, within: {from: pip, years: 3}, priority: legal}
  - {id: signing, kind: once, of: {activities: [signing]}, afterHours: {of: {countsFor: pvt}, atLeast: 2},
     lastOf: {countsFor: pvt}, priority: legal}
  - {id: intake, kind: once, of: {activities: [intake]}, within: {from: settled, days: 14}, firstOf: programme,
     priority: legal}
  - {id: visit, kind: once, of: {activities: [visit]}, after: intake, priority: wish}
  - {id: middle, kind: once, of: {activities: [evaluation]}, at: {of: lessons, fromShare: 0.3, toShare: 0.7},
     priority: must}
  - {id: link, kind: once, of: {kinds: [volunteering]}, match: talents, within: {from: start, weeks: 13},
     priority: wish}
  - {id: no-idle, kind: gap, of: {themes: [integration]}, atMostWeeks: 3, priority: wish}
  - {id: rhythm, kind: weekly, of: {countsFor: lesson}, meetings: 1, share: 0.5, fromWeek: 1, toWeek: 6,
     priority: wish}
  - {id: talks, kind: recurring, of: {activities: [talk]}, everyWeeks: 2, atMostWeeks: 4, priority: must}
  - {id: themes, kind: themes, of: {themes: [integration, participation]}, atLeast: 2,
     within: {from: start, weeks: 13}, priority: must}
  - {id: friend, kind: buddy, purpose: chat, trialMeetings: 2, priority: wish}
  - {id: meet, kind: count, of: {kinds: [buddy]}, atLeast: 2, everyDayApart: 7, priority: wish}
"""

FILES = {
    "municipality.yaml": SETTINGS,
    "programmes/klein.yaml": PROGRAMME,
    "calendars/days.csv": """\
from,until,kind,title,region
2027-07-14,2027-07-14,closed,Municipal day,midden
2027-07-13,2027-07-13,closed,Elsewhere,noord
2027-07-17,2027-08-29,school-holiday,Summer,midden
""",
    "locations.csv": """\
id,name,neighbourhood,lat,lon,kind,step_free
far,Bakery,polder,52.060,4.620,employer,yes
field,Field,buiten,52.055,4.485,outdoor,yes
kdv,Childcare,centrum,52.062,4.493,school,yes
lib,Library,centrum,52.060,4.490,library,yes
school,School,centrum,52.065,4.500,school,yes
""",
    "rooms.csv": """\
id,location,name,capacity,features,opening
lib-1,lib,One,4,board,mo 08:30-22:00|th 08:30-12:00|th 12:00-22:00
lib-2,lib,Two,4,,
school-1,school,One,12,board|screen,mo 08:00-22:00|tu 08:00-22:00|we 08:00-22:00|th 08:00-22:00|fr 08:00-22:00
""",
    "organisations.csv": """\
id,name,kind,contact
town,Town,municipality,
""",
    "staff.csv": """\
id,organisation,roles,lat,lon,modes,languages,available,max_hours_week,max_hours_day,first_name,participant
coach,town,coach,,,,nl,,,,,
cs1,town,client-supporter,,,bicycle,nl,,6,4,,
cyclist,town,cycling-teacher,,,bicycle,nl,,,,,
driver,town,driver,,,,nl,,,,,
friend,town,buddy,,,bicycle,nl,,,,,
host,town,host,,,,nl,,,,,
s-dina,town,helper,52.062,4.495,bicycle,nl,,,,,dina
t1,town,teacher-nt2,,,car,nl,mo 08:00-18:00|th 08:00-18:00,4,2,,
t2,town,teacher-nt2,,,car,nl,,,,,
tolk,town,interpreter,,,car,nl|ar,,,,,
visitor,town,visitor|official,,,car,nl,,,,,
""",
    "participants.csv": """\
id,first_name,neighbourhood,lat,lon,language,age_band,sex,route,law,level,stage,settled,pip_date,modes,talents,women_only,available,max_hours_week,partner,client_supporter,programme
amal,Amal,centrum,52.061,4.492,ar,25-34,f,b1,2021,a1,2,2027-06-07,2027-06-14,walk|bus,sewing,cycling,,14,bilal,cs1,
bilal,Bilal,centrum,52.061,4.492,ar,25-34,m,b1,2021,a2,3,2027-06-07,,walk|bicycle,,,,,amal,cs1,none
chen,Chen,rand,52.060,4.600,en,35-44,m,b1,2021,a2,3,2027-06-21,2027-06-21,bus,cooking,,mo 08:00-18:00|we 08:00-18:00|th 08:00-18:00|fr 08:00-18:00,,,cs1,
dina,Dina,centrum,52.062,4.495,ar,25-34,f,b1,2021,a1,3,2027-01-04,,walk|bicycle,,,,,,cs1,none
emre,Emre,centrum,52.058,4.488,tr,35-44,m,b1,2021,a1,4,2027-01-04,,walk|bicycle|car,,,,,,cs1,none
fay,Fay,rand,52.060,4.600,ar,18-24,f,b1,2021,,3,2027-01-04,,walk,,,,,,cs1,none
""",
    "homes.csv": """\
participant,from,neighbourhood,lat,lon
fay,2027-06-01,centrum,52.064,4.499
""",
    "children.csv": """\
id,parents,age_band
baby,amal|bilal,0-1
six,amal|bilal,4-7
teen,amal|bilal,13-17
""",
    "care.csv": """\
child,weekday,start,end,kind,school_weeks_only
six,mo,08:30,14:30,school,yes
six,tu,08:30,14:30,school,yes
six,tu,14:30,18:00,afterschool,yes
six,we,08:30,12:30,school,yes
six,th,08:30,14:30,school,yes
six,fr,08:30,14:30,school,yes
""",
    "childcare.csv": """\
id,location,age_bands,weekday,start,end,places,school_weeks_only
k-mo,kdv,0-1|2-3,mo,08:30,12:30,1,yes
""",
    "blocks.csv": """\
subject_kind,subject,kind,from,until,weekdays,start,end,every_weeks,first_week_of,note
participant,amal,busy,,,we,,,,,
participant,emre,busy,,,fr,22:00,06:00,2,2027-06-28,night work
participant,bilal,unwanted,,,mo,,,,,
staff,t1,busy,2027-07-20,2027-07-30,,,,,,
staff,driver,busy,2027-07-29,,,,,,,
room,lib-1,busy,,,fr,09:00,12:00,,,
location,field,busy,,,su,,,,,
""",
    "activities.csv": """\
id,kind,theme,title_nl,title_en,organisation,minutes,meetings_per_week,meetings_total,group_min,group_max,max_groups,min_share,levels,routes,stages,contact_languages,women_only,enrolment,mandatory,purpose,locations,room_features,staff_needs,dayparts,earliest,latest,early_minutes,alone_that_day,daylight,season_from,season_to,online,childcare_on_site,pool,unlocks,counts_for,talents,funded_until
buddy,buddy,participation,Maatje,Buddy,town,60,1,,1,1,,,,,,,,individual,may,chat,lib,,buddy:1,afternoon,,,,,,,,,,,,,,
club,sport,health,Club,Club,town,60,,,1,4,,,,,,,,open,may,,field,none,host:1,afternoon,,,,,,,,,,,,,,2027-07-10
cycle,cycling,participation,Fietsen,Cycling,town,90,2,3,1,3,,0.8,,,,,yes,group,must,,field,none,cycling-teacher:1|helper:1/2,morning,,,,,yes,03-15,10-31,,,bicycles:1,bicycle,,,
evaluation,talk,participation,Evaluatie,Evaluation,town,60,,,1,1,,,,,,,,individual,must,,lib,,own-client-supporter:1,afternoon,,,,,,,,,,,,,,
exam,exam,education,Examen,Exam,town,120,,,1,1,,,,,,,,individual,must,,far,,,morning,09:30,12:00,30,yes,,,,,,,,,,
intake,talk,participation,Intake,Intake,town,60,,,1,1,,,,,,,,individual,must,,lib,,own-client-supporter:1,afternoon,,,,,,,,,,,,,,
nt2,language,integration,Les,Lesson,town,120,2,,2,4,2,0.8,a1|a2,b1,2|3|4,,,group,must,,lib|school,board,teacher-nt2:1,morning,,,,,,,,,,,,lesson,,
signing,participation-declaration,participation,Ondertekening,Signing,town,30,,,1,1,,,,,,,,individual,must,,school,,official:1,afternoon,,,,,,,,,,,,,,
talk,talk,participation,Gesprek,Talk,town,60,,,1,1,,,,,,,,individual,must,,school,,own-client-supporter:1,afternoon,,,,,,,,,,,,,,
video,language,education,Online,Online,town,60,,,1,9,,,,,,,,open,must,,,,t:0,evening,,,,,,,,yes,,,,,,
visit,home-visit,housing,Bezoek,Visit,town,60,,,1,1,,,,,,,,individual,must,,home,,visitor:1|interpreter@language:1,afternoon,,,,,,,,,,,,,,
volunteer,volunteering,participation,Bakken,Baking,town,180,1,,1,3,,0.8,,,,,,group,may,,far,,coach:1,morning,,,10,,,,,,,,,,cooking,
ws,workshop,participation,Workshop,Workshop,town,120,,,1,9,,,,,,,,open,must,,school,screen,host:1,evening,,,,,,,,,2,,,pvt,,
""",
    "groups.csv": """\
id,activity,from,until,times,room,staff,pinned
g-bud,buddy,,,,,friend,
g-pin,nt2,2027-06-28,2027-07-16,we 09:00-11:00,school-1,t2,yes
""",
    "enrolments.csv": """\
participant,group,since,until,pinned,answer
chen,g-bud,,,,accepted
dina,g-pin,2027-06-28,,yes,accepted
fay,g-pin,2027-06-28,,yes,accepted
emre,g-vol,,,,declined
""",
    "done.csv": """\
participant,activity,date,meetings,minutes,how,result
amal,intake,2027-06-10,1,60,physical,present
amal,nt2,2027-06-17,2,240,physical,present
amal,nt2,2027-06-21,1,120,physical,absent
""",
    "rides.csv": """\
id,driver,from_neighbourhood,to_location,weekdays,depart,arrive,return,home,seats,from,until
r1,driver,rand,far,we,08:30,08:50,12:15,12:35,1,2027-07-01,
""",
    "plan/groups.csv": """\
id,activity,from,until,times,room,staff,size,open
g-bud,buddy,2027-07-09,2027-07-16,,,friend,1,no
g-club,club,2027-07-05,2027-07-12,mo 13:00-14:00,,host,2,yes
g-cyc,cycle,2027-07-02,2027-07-09,tu 10:00-11:30|fr 10:00-11:30,,cyclist|s-dina,1,no
g-nt2,nt2,2027-06-28,2027-07-16,mo 09:30-11:30|th 09:30-11:30,lib-1,t1,3,no
g-pin,nt2,2027-06-28,2027-07-16,we 09:00-11:00,school-1,t2,2,no
g-video,video,2027-07-22,2027-07-22,th 19:00-20:00,,,2,yes
g-vol,volunteer,2027-07-21,2027-07-28,we 09:00-12:00,,coach,1,no
g-ws,ws,2027-06-29,2027-06-29,tu 19:00-21:00,school-1,host,1,yes
""",
    "plan/meetings.csv": """\
id,group,requirements,activity,date,start,end,location,room,staff,status,sequence
m-bud-1,g-bud,,buddy,2027-07-09,14:00,15:00,lib,lib-2,friend,confirmed,0
m-bud-2,g-bud,,buddy,2027-07-16,14:00,15:00,lib,lib-2,friend,confirmed,0
m-club-1,g-club,,club,2027-07-05,13:00,14:00,field,,host,confirmed,0
m-club-2,g-club,,club,2027-07-12,13:00,14:00,field,,host,tentative,0
m-cyc-1,g-cyc,,cycle,2027-07-02,10:00,11:30,field,,cyclist|s-dina,confirmed,0
m-cyc-2,g-cyc,,cycle,2027-07-06,10:00,11:30,field,,cyclist|s-dina,confirmed,0
m-cyc-3,g-cyc,,cycle,2027-07-09,10:00,11:30,field,,cyclist|s-dina,confirmed,0
m-eval,,klein/middle,evaluation,2027-07-06,13:00,14:00,lib,lib-2,cs1,confirmed,1
m-exam,,,exam,2027-07-20,10:00,12:00,far,,,confirmed,0
m-intake,,klein/intake,intake,2027-06-28,13:00,14:00,lib,lib-2,cs1,confirmed,0
m-nt2-1,g-nt2,,nt2,2027-06-28,09:30,11:30,lib,lib-1,t1,confirmed,0
m-nt2-2,g-nt2,,nt2,2027-07-01,09:30,11:30,lib,lib-1,t1,confirmed,0
m-nt2-3,g-nt2,,nt2,2027-07-05,09:30,11:30,lib,lib-1,t1,confirmed,0
m-nt2-4,g-nt2,,nt2,2027-07-08,09:30,11:30,lib,lib-1,t1,confirmed,0
m-nt2-5,g-nt2,,nt2,2027-07-12,09:30,11:30,lib,lib-1,t1,confirmed,0
m-nt2-6,g-nt2,,nt2,2027-07-15,09:30,11:30,lib,lib-1,t1,confirmed,0
m-pin-1,g-pin,,nt2,2027-06-30,09:00,11:00,school,school-1,t2,confirmed,0
m-pin-2,g-pin,,nt2,2027-07-07,09:00,11:00,school,school-1,t2,confirmed,0
m-pin-3,g-pin,,nt2,2027-07-14,09:00,11:00,school,school-1,t2,cancelled,0
m-sign,,klein/signing,signing,2027-07-13,13:00,13:30,school,school-1,visitor,confirmed,0
m-talk-1,,klein/talks,talk,2027-07-01,12:30,13:30,school,school-1,cs1,confirmed,0
m-talk-2,,klein/talks,talk,2027-07-13,14:00,15:00,school,school-1,cs1,confirmed,0
m-talk-3,,klein/talks,talk,2027-07-29,12:30,13:30,school,school-1,cs1,confirmed,0
m-video,g-video,,video,2027-07-22,19:00,20:00,,,,confirmed,0
m-visit,,klein/visit,visit,2027-07-16,13:00,14:00,home,,tolk|visitor,confirmed,0
m-vol-1,g-vol,,volunteer,2027-07-21,09:00,12:00,far,,coach,confirmed,0
m-vol-2,g-vol,,volunteer,2027-07-28,09:00,12:00,far,,coach,confirmed,0
m-ws,g-ws,,ws,2027-06-29,19:00,21:00,school,school-1,host,confirmed,0
""",
    "plan/enrolments.csv": """\
participant,group,activity,requirements,from,until,answer
amal,g-cyc,cycle,klein/themes,2027-07-02,2027-07-09,accepted
amal,g-nt2,nt2,klein/lessons|klein/no-idle|klein/rhythm|klein/themes,2027-06-28,2027-07-16,accepted
chen,g-bud,buddy,klein/friend|klein/meet,2027-07-09,2027-07-16,accepted
chen,g-nt2,nt2,klein/lessons|klein/no-idle|klein/rhythm|klein/themes,2027-07-01,2027-07-16,accepted
chen,g-vol,volunteer,klein/link,2027-07-21,2027-07-28,proposed
dina,g-pin,nt2,,2027-06-28,2027-07-16,accepted
emre,g-nt2,nt2,,2027-06-28,2027-07-16,accepted
fay,g-pin,nt2,,2027-06-28,2027-07-16,accepted
""",
    "plan/attending.csv": """\
participant,meeting,status,mode,minutes_before,minutes_after,ride,early_minutes
amal,m-cyc-1,confirmed,walk,15,15,,0
amal,m-cyc-2,confirmed,walk,15,15,,0
amal,m-cyc-3,confirmed,walk,15,15,,0
amal,m-eval,confirmed,walk,5,5,,0
amal,m-nt2-1,confirmed,walk,15,15,,0
amal,m-nt2-2,confirmed,walk,5,5,,0
amal,m-nt2-3,confirmed,walk,15,15,,0
amal,m-nt2-4,confirmed,walk,5,5,,0
amal,m-nt2-5,confirmed,walk,15,15,,0
amal,m-nt2-6,tentative,bicycle,5,5,,0
amal,m-sign,confirmed,walk,15,0,,0
amal,m-talk-2,confirmed,walk,0,15,,0
amal,m-visit,confirmed,home,0,0,,0
amal,m-ws,confirmed,walk,15,15,,0
bilal,m-club-1,confirmed,bicycle,5,5,,0
chen,m-bud-1,confirmed,bus,35,35,,0
chen,m-bud-2,confirmed,bus,35,35,,0
chen,m-intake,confirmed,bus,35,35,,0
chen,m-nt2-2,confirmed,bus,35,15,,0
chen,m-nt2-3,confirmed,bus,35,35,,0
chen,m-nt2-4,confirmed,bus,35,35,,0
chen,m-nt2-5,confirmed,bus,35,35,,0
chen,m-nt2-6,confirmed,bus,35,35,,0
chen,m-talk-1,confirmed,bus,15,35,,0
chen,m-talk-3,confirmed,bus,35,35,,0
chen,m-vol-1,tentative,ride,20,20,r1,10
chen,m-vol-2,tentative,ride,20,20,r1,10
dina,m-cyc-1,confirmed,bicycle,10,10,,0
dina,m-pin-1,confirmed,bicycle,5,5,,0
dina,m-pin-2,confirmed,bicycle,5,5,,0
dina,m-video,confirmed,online,0,0,,0
emre,m-club-1,confirmed,walk,10,10,,0
emre,m-club-2,tentative,walk,10,10,,0
emre,m-exam,confirmed,car,25,25,,30
emre,m-nt2-1,confirmed,walk,5,5,,0
emre,m-nt2-2,confirmed,walk,5,5,,0
emre,m-nt2-3,confirmed,walk,5,5,,0
emre,m-nt2-4,confirmed,walk,5,5,,0
emre,m-nt2-5,confirmed,walk,5,5,,0
emre,m-nt2-6,confirmed,walk,5,5,,0
emre,m-video,confirmed,online,0,0,,0
fay,m-pin-1,confirmed,walk,5,5,,0
fay,m-pin-2,confirmed,walk,5,5,,0
""",
    "plan/care.csv": """\
child,meeting,parent,cover,by,from,until
baby,m-club-1,bilal,partner,amal,12:55,14:05
baby,m-cyc-1,amal,partner,bilal,09:45,11:45
baby,m-cyc-2,amal,partner,bilal,09:45,11:45
baby,m-cyc-3,amal,partner,bilal,09:45,11:45
baby,m-eval,amal,partner,bilal,12:55,14:05
baby,m-nt2-1,amal,place,k-mo,09:15,11:45
baby,m-nt2-2,amal,partner,bilal,09:25,11:35
baby,m-nt2-3,amal,place,k-mo,09:20,11:40
baby,m-nt2-4,amal,partner,bilal,09:25,11:35
baby,m-nt2-5,amal,place,k-mo,09:15,11:45
baby,m-nt2-6,amal,partner,bilal,09:25,11:35
baby,m-sign,amal,partner,bilal,12:45,13:30
baby,m-talk-2,amal,partner,bilal,13:30,15:15
baby,m-ws,amal,on-site,school,18:45,21:15
six,m-club-1,bilal,care,,12:55,14:05
six,m-cyc-1,amal,care,,09:45,11:45
six,m-cyc-2,amal,care,,09:45,11:45
six,m-cyc-3,amal,care,,09:45,11:45
six,m-eval,amal,care,,12:55,14:05
six,m-nt2-1,amal,care,,09:15,11:45
six,m-nt2-2,amal,care,,09:25,11:35
six,m-nt2-3,amal,care,,09:15,11:45
six,m-nt2-4,amal,care,,09:25,11:35
six,m-nt2-5,amal,care,,09:15,11:45
six,m-nt2-6,amal,care,,09:25,11:35
six,m-sign,amal,care,,12:45,14:00
six,m-talk-2,amal,care,,14:00,15:15
six,m-ws,amal,on-site,school,18:45,21:15
""",
    "plan/staffing.csv": """\
staff,meeting,role
coach,m-vol-1,coach
coach,m-vol-2,coach
cs1,m-eval,own-client-supporter
cs1,m-intake,own-client-supporter
cs1,m-talk-1,own-client-supporter
cs1,m-talk-2,own-client-supporter
cs1,m-talk-3,own-client-supporter
cyclist,m-cyc-1,cycling-teacher
cyclist,m-cyc-2,cycling-teacher
cyclist,m-cyc-3,cycling-teacher
friend,m-bud-1,buddy
friend,m-bud-2,buddy
host,m-club-1,host
host,m-club-2,host
host,m-ws,host
s-dina,m-cyc-1,helper
s-dina,m-cyc-2,helper
s-dina,m-cyc-3,helper
t1,m-nt2-1,teacher-nt2
t1,m-nt2-2,teacher-nt2
t1,m-nt2-3,teacher-nt2
t1,m-nt2-4,teacher-nt2
t1,m-nt2-5,teacher-nt2
t1,m-nt2-6,teacher-nt2
t2,m-pin-1,teacher-nt2
t2,m-pin-2,teacher-nt2
t2,m-pin-3,teacher-nt2
tolk,m-visit,interpreter
visitor,m-sign,official
visitor,m-visit,visitor
""",
    "plan/pools.csv": """\
pool,meeting,amount
bikes,m-cyc-1,1
bikes,m-cyc-2,1
bikes,m-cyc-3,1
""",
    # Lessons of Amal: 12 asked until 9 September, 2 done; 45 of the 77 days left lie in the horizon, so due is
    # 2 + ⌈10 × 45 ÷ 77⌉ = 8. Of Chen: 12 asked until 20 September, ⌈12 × 45 ÷ 88⌉ = 7, 5 planned.
    "plan/requirements.csv": """\
participant,requirement,priority,start,unit,due,planned,done,missing,status
amal,klein/friend,wish,2027-06-10,once,1,0,0,1,short
amal,klein/intake,legal,2027-06-10,once,1,0,1,0,met
amal,klein/lessons,must,2027-06-10,meetings,8,6,2,0,on-track
amal,klein/link,wish,2027-06-10,once,1,0,0,1,short
amal,klein/meet,wish,2027-06-10,meetings,2,0,0,2,short
amal,klein/middle,must,2027-06-10,once,1,1,0,0,met
amal,klein/no-idle,wish,2027-06-10,weeks,0,0,0,0,met
amal,klein/pvt,legal,2027-06-10,hours,1,2,0,0,met
amal,klein/rhythm,wish,2027-06-10,weeks,2,3,0,0,met
amal,klein/signing,legal,2027-06-10,once,1,1,0,0,met
amal,klein/start,must,2027-06-10,once,1,0,1,0,met
amal,klein/talks,must,2027-06-10,weeks,0,0,0,0,met
amal,klein/themes,must,2027-06-10,once,2,0,2,0,met
amal,klein/visit,wish,2027-06-10,once,1,1,0,0,met
amal,klein/workshops,must,2027-06-10,once,1,1,0,0,met
chen,klein/friend,wish,2027-06-21,once,1,1,0,0,met
chen,klein/intake,legal,2027-06-21,once,1,1,0,0,met
chen,klein/lessons,must,2027-06-21,meetings,7,5,0,2,short
chen,klein/link,wish,2027-06-21,once,1,1,0,0,met
chen,klein/meet,wish,2027-06-21,meetings,2,2,0,0,met
chen,klein/middle,must,2027-06-21,once,1,0,0,1,short
chen,klein/no-idle,wish,2027-06-21,weeks,0,0,0,0,met
chen,klein/pvt,legal,2027-06-21,hours,1,0,0,1,short
chen,klein/rhythm,wish,2027-06-21,weeks,3,3,0,0,met
chen,klein/signing,legal,2027-06-21,once,1,0,0,1,short
chen,klein/start,must,2027-06-21,once,1,1,0,0,met
chen,klein/talks,must,2027-06-21,weeks,0,0,0,0,met
chen,klein/themes,must,2027-06-21,once,2,2,0,0,met
chen,klein/visit,wish,2027-06-21,once,1,0,0,1,short
chen,klein/workshops,must,2027-06-21,once,1,0,0,1,short
""",
    "plan/unplaced.csv": """\
participant,requirement,missing,reasons,repair
amal,klein/friend,1,not-offered,
amal,klein/link,1,audience,
amal,klein/meet,2,not-offered,
chen,klein/lessons,2,group-full,activities.csv:nt2.group_max=5
chen,klein/middle,1,order,
chen,klein/pvt,1,bus-hours,
chen,klein/signing,1,order,
chen,klein/visit,1,staff-missing,
chen,klein/workshops,1,bus-hours,
""",
    "plan/tell.csv": """\
subject_kind,subject,reach_by,language,meeting,change,before,after,text
participant,amal,feed,ar,m-eval,moved,2027-07-05 13:00,2027-07-06 13:00,
participant,chen,feed,en,m-intake,added,,2027-06-28 13:00,
participant,chen,feed,en,m-nt2-2,added,,2027-07-01 09:30,
participant,chen,feed,en,m-nt2-3,added,,2027-07-05 09:30,
participant,chen,feed,en,m-talk-1,added,,2027-07-01 12:30,
staff,cs1,feed,nl,m-eval,moved,2027-07-05 13:00,2027-07-06 13:00,
""",
    "plan/previous/meetings.csv": """\
id,group,requirements,activity,date,start,end,location,room,staff,status,sequence
m-club-1,g-club,,club,2027-07-05,13:00,14:00,field,,host,confirmed,0
m-cyc-1,g-cyc,,cycle,2027-07-02,10:00,11:30,field,,cyclist|s-dina,confirmed,0
m-eval,,klein/middle,evaluation,2027-07-05,13:00,14:00,lib,lib-2,cs1,confirmed,0
m-nt2-1,g-nt2,,nt2,2027-06-28,09:30,11:30,lib,lib-1,t1,confirmed,0
m-nt2-2,g-nt2,,nt2,2027-07-01,09:30,11:30,lib,lib-1,t1,confirmed,0
m-nt2-3,g-nt2,,nt2,2027-07-05,09:30,11:30,lib,lib-1,t1,confirmed,0
m-pin-1,g-pin,,nt2,2027-06-30,09:00,11:00,school,school-1,t2,confirmed,0
m-ws,g-ws,,ws,2027-06-29,19:00,21:00,school,school-1,host,confirmed,0
""",
    "plan/previous/attending.csv": """\
participant,meeting,status,mode,minutes_before,minutes_after,ride,early_minutes
amal,m-cyc-1,confirmed,walk,15,15,,0
amal,m-eval,confirmed,walk,5,5,,0
amal,m-nt2-1,confirmed,walk,15,15,,0
amal,m-nt2-2,confirmed,walk,5,5,,0
amal,m-nt2-3,confirmed,walk,15,15,,0
amal,m-ws,confirmed,walk,15,15,,0
bilal,m-club-1,confirmed,bicycle,5,5,,0
dina,m-cyc-1,confirmed,bicycle,10,10,,0
dina,m-pin-1,confirmed,bicycle,5,5,,0
emre,m-club-1,confirmed,walk,10,10,,0
emre,m-nt2-1,confirmed,walk,5,5,,0
emre,m-nt2-2,confirmed,walk,5,5,,0
emre,m-nt2-3,confirmed,walk,5,5,,0
fay,m-pin-1,confirmed,walk,5,5,,0
""",
    "plan/previous/enrolments.csv": """\
participant,group,activity,requirements,from,until,answer
amal,g-nt2,nt2,klein/lessons,2027-06-28,2027-07-16,accepted
""",
    "plan/previous/summary.yaml": "version: 1\npublishedAt: 2027-06-18T10:00:00Z\n",
    "plan/summary.yaml": """\
version: 2
revision: 7
publishedAt: 2027-06-25T10:00:00Z
publishedBy: rule
horizonStart: 2027-06-28
horizonEnd: 2027-08-08
counts: {participants: 6, meetings: 27, attending: 43}
met: {legal: 4, must: 8, wish: 8}
onTrack: {must: 1}
short: {legal: 2, must: 3, wish: 4}
touched: 1
""",
}


def write_town(directory, files=FILES):
    """Writes the folder as `roosterctl export` would."""
    for name, text in files.items():
        path = os.path.join(directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
