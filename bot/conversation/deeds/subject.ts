const NO_NAME_ENDS =
  '(?<! (?:be|been|being|get|gets|getting|made|must|to|as|half|part|mostly|partly|still|is|are|was|were|has|have))'

/** What a statement is about, before its verb. */
export const SUBJECT = `(?<thing>.+${NO_NAME_ENDS})`

/** The same where the verb is left out: `PIR done` is said of the PIR, `PIR to be done` and `mark PIR done` of nothing. */
export const BARE_SUBJECT = `(?<thing>(?!(?:mark|set|hand|take|i|we|book|move|tick|close|hold|snooze|assign|give|start|make|get)\\b)(?:\\S+ ){0,4}?\\S+${NO_NAME_ENDS})`
