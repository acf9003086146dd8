// Reads all feeds of a directory with ical.js, which Thunderbird and Nextcloud's calendar read with:
//
//     node icaljs.mjs MODULE DIRECTORY
//
// MODULE is the library as a module, such as Thunderbird has it. One line of JSON a file, as read_with.py writes them.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [module, directory] = process.argv.slice(2);
const loaded = await import(pathToFileURL(resolve(module)));
const ICAL = loaded.default ?? loaded.ICAL ?? loaded;

function moment(time) {
    const two = (number) => String(number).padStart(2, "0");
    if (time.isDate) return `${time.year}-${two(time.month)}-${two(time.day)}`;
    if (time.zone === ICAL.Timezone.localTimezone) throw new Error("a time without a zone");
    return time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().toISOString().slice(0, 16) + "Z";
}

for (const name of readdirSync(directory).filter((name) => name.endsWith(".ics")).sort()) {
    let events = [];
    let problem = null;
    try {
        const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(directory, name), "utf8")));
        events = calendar.getAllSubcomponents("vevent").map((component) => {
            const event = new ICAL.Event(component);
            return [event.uid, moment(event.startDate), moment(event.endDate), event.summary,
                component.getFirstPropertyValue("status")];
        });
    } catch (error) {
        problem = `${error.name}: ${String(error.message).slice(0, 300)}`;
    }
    console.log(JSON.stringify([name, events, problem]));
}
