<?php
// Reads all feeds of a directory with sabre/vobject, which Nextcloud, ownCloud and Baïkal read calendars with:
//
//     php sabre.php DIRECTORY
//
// One line of JSON a file, as read_with.py writes them; what its validation finds is a complaint.
declare(strict_types=1);
error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('display_errors', 'stderr');
ini_set('memory_limit', '1G');
$library = '/usr/share/php/Sabre/VObject/autoload.php';
if (!is_readable($library)) {
    $library = '/usr/share/php/Sabre/VObject/includes.php';
}
if (!is_readable($library)) {
    fwrite(STDERR, "sabre/vobject is not there (Debian package php-sabre-vobject)\n");
    exit(3);
}
require $library;

set_error_handler(function (int $kind, string $said) {
    if ($kind & (E_DEPRECATED | E_USER_DEPRECATED)) {
        return true;  // of its own code, not of the calendar
    }
    throw new ErrorException($said);
});

function moment($property): string
{
    $time = clone $property->getDateTime();
    if (!$property->hasTime()) {
        return $time->format('Y-m-d');
    }
    return $time->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i\Z');
}

$files = glob($argv[1] . '/*.ics');
sort($files, SORT_STRING);
foreach ($files as $file) {
    $events = [];
    $problem = null;
    try {
        $calendar = Sabre\VObject\Reader::read(file_get_contents($file));
        foreach ($calendar->validate() as $message) {
            $problem ??= 'validate: ' . $message['message'];
        }
        foreach ($calendar->select('VEVENT') as $event) {
            $events[] = [(string) $event->UID, moment($event->DTSTART), moment($event->DTEND),
                (string) $event->SUMMARY, (string) $event->STATUS];
        }
        sort($events);
    } catch (Throwable $error) {
        $problem = get_class($error) . ': ' . substr($error->getMessage(), 0, 300);
    }
    echo json_encode([basename($file), $events, $problem], JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
}
