/** One line of Microsoft's checks for apps in Teams, or of what others learnt with theirs, and the trials that hold it. */
export interface ChecklistLine {
  readonly line: string
  /** Of each: the file below `test/`, and the title of a trial or of a group of them. */
  readonly shownBy: readonly (readonly [file: string, title: string])[]
}

/** The trials of `checklist.test.ts` itself. */
const HERE = 'bot/checklist.test.ts'
const CARDS = 'bot/cards/cards.test.ts'
const ANSWERS = 'bot/conversation/answers.test.ts'
const FILES = 'bot/conversation/files.test.ts'
const FORMS = 'bot/conversation/deeds/saying-forms.test.ts'
const CHOICES = 'bot/conversation/deeds/saying-choices.test.ts'
const SEAM = 'bot/teams/seam-contract.ts'
const LATE = 'bot/teams/late-answers.test.ts'
const TURNS = 'bot/teams/turns.test.ts'
const MESSENGER = 'bot/teams/messenger.test.ts'
const MANIFEST = 'app-package/manifest.test.ts'
const HOST = 'tab/host.test.ts'
const KEEP = 'services/notice/keep-notices.test.ts'
const DUE = 'domain/notice/due-notices.test.ts'
const REMINDER = 'domain/notice/personal-notice.test.ts'
const IN_DOUBT = 'services/in-doubt.test.ts'
const KEPT_TRUE = 'services/cards-kept-true.test.ts'

const wholeApp: readonly ChecklistLine[] = [
  {
    line: 'every command, button and notice named in the manifest works in its scope',
    shownBy: [
      [
        'app-package/commands.test.ts',
        'every command that the manifest names works where it is named (Store validation guidelines)',
      ],
      [CARDS, '%s: what does something works without Action.Execute too, and names ids alone'],
    ],
  },
  {
    line: 'a failure is told plainly, with a way forward',
    shownBy: [
      [ANSWERS, 'a fault of ours is told in words, and logged'],
      ['bot/conversation/card-actions.test.ts', '%s is refused with a sentence beside the card'],
      [HOST, 'keeps what was shown, says as of when, and mends itself'],
    ],
  },
  {
    line: 'the bot answers in 2 seconds or shows that it is typing',
    shownBy: [[LATE, 'an answer not there after a second and a half shows typing, and no more once it is there']],
  },
  {
    line: 'a client that cannot show the tab is told so',
    shownBy: [
      [HOST, 'does not answer: after two tries the page says so plainly'],
      [HOST, 'is missing: the page works on its own and asks to be opened in Teams'],
    ],
  },
  { line: 'a button that leaves Teams says so', shownBy: [[HERE, 'a button that leaves Teams says where it leads']] },
  {
    line: 'first texts name the step that needs an administrator',
    shownBy: [[HERE, 'the welcome and the introduction name the step that needs an administrator']],
  },
  {
    line: 'no personal data reaches anybody: counts, never a record or the name of its file',
    shownBy: [
      ['e2e/privacy.test.ts', 'the name of a sampled person, with %s'],
      [FILES, 'it is never called by its name, in a card, in words or in the log'],
    ],
  },
  {
    line: 'nothing is put anywhere before somebody was asked',
    shownBy: [[FILES, 'a document is asked about first, put where its sender says, and taken out again']],
  },
  {
    line: 'only a host of our own, without wildcard',
    shownBy: [[MANIFEST, 'names one host of our own, without wildcard']],
  },
  {
    line: 'icons and descriptions as the Store has them',
    shownBy: [
      [MANIFEST, 'the outline can be seen through'],
      [MANIFEST, 'describes itself within the Store’s limits'],
    ],
  },
]

const bot: readonly ChecklistLine[] = [
  {
    line: 'hi, hello and help in any case, with or without mention, signed in or not',
    shownBy: [
      [HERE, '"%s" is answered in a chat and in a channel, whoever says it'],
      [SEAM, 'a mention is taken out, and the answer stands in the thread'],
    ],
  },
  {
    line: 'nonsense is met with offers, never with silence',
    shownBy: [[ANSWERS, '"%s" is not followed: three offers, and nothing changes']],
  },
  {
    line: 'no slash, no command twice; each reply offers a next step',
    shownBy: [
      [MANIFEST, 'lists no command twice, and help first'],
      [HERE, 'the answer to "%s" offers a next step'],
    ],
  },
  {
    line: 'one welcome on install, or three prompts; never again',
    shownBy: [
      [ANSWERS, 'one welcome to a person and one introduction in a team, never again'],
      [MANIFEST, 'gives three prompts to begin with in one’s own chat'],
    ],
  },
  {
    line: 'one introduction in a team, naming who added it; nobody is written to',
    shownBy: [[HERE, 'a team is told once who added Waymark, and no member is written to']],
  },
  { line: 'the welcome is not the answer to help', shownBy: [[HERE, 'the welcome is not the answer to help']] },
  {
    line: 'typing only while it works',
    shownBy: [[LATE, 'an answer not there after a second and a half shows typing, and no more once it is there']],
  },
  {
    line: 'several inputs in one form',
    shownBy: [
      [FORMS, 'settings are changed in one form, a return is added in one; each is taken back'],
      [
        'bot/conversation/deeds/add-evidence.test.ts',
        'one card asks which file and its columns; they are written, and taken back from the reply',
      ],
    ],
  },
  {
    line: 'a channel is answered in the thread; no bursts in a chat',
    shownBy: [
      [LATE, 'a late answer to a question in a channel stands in its thread'],
      [KEEP, 'nobody gets more than ten in a minute: the rest follows'],
    ],
  },
  {
    line: 'commands stand in the manifest; signing out is of the app',
    shownBy: [
      [MANIFEST, 'lists commands that the bot understands, one list for each place it is in'],
      [
        'bot/conversation/telling.test.ts',
        'signing out says that there is nothing to sign out of, and thanks are taken',
      ],
    ],
  },
]

const cards: readonly ChecklistLine[] = [
  {
    line: 'at most six actions, three of them primary',
    shownBy: [
      [CARDS, '%s: is below 20 kB, has at most six actions, and words for those who see no card'],
      [CARDS, '%s: three actions at most are primary, and no two have one name'],
    ],
  },
  {
    line: 'text wraps, narrow first',
    shownBy: [[CARDS, '%s: text of ours alone is read as Markdown, and all of it wraps']],
  },
  {
    line: 'a notice stands alone: what, by when, and a button',
    shownBy: [
      [HERE, 'a notice says by itself what and when, and what can be done: %s'],
      [REMINDER, 'says what, when, how it stands, why it came and what comes next'],
    ],
  },
  {
    line: 'at most 20 kB, then "and more"',
    shownBy: [[CARDS, '%s: is below 20 kB, has at most six actions, and words for those who see no card']],
  },
  {
    line: 'an edit goes to the id that sending gave; what is gone is posted anew once',
    shownBy: [
      [
        MESSENGER,
        'the card is posted to the channel’s own conversation, though only the team has spoken, and edited there',
      ],
      [MESSENGER, 'a card that is gone says so'],
      [KEPT_TRUE, 'is posted anew while its week runs'],
    ],
  },
  {
    line: 'an edit for state, a post for news',
    shownBy: [[KEPT_TRUE, 'is not edited at midnight where that makes no difference']],
  },
  {
    line: 'read once and in order by a screen reader',
    shownBy: [
      [
        CARDS,
        'the week’s card says things in order: heading, dates, sentence, overdue, due, awaited, also, coming, footer',
      ],
      [CARDS, '%s: each input has a label, and a name that no other has'],
    ],
  },
]

const notices: readonly ChecklistLine[] = [
  {
    line: 'never more than ten a minute to one person',
    shownBy: [
      [KEEP, 'nobody gets more than ten in a minute: the rest follows'],
      [DUE, 'never come to one person more than ten at once'],
    ],
  },
  {
    line: 'opens the exact place in Teams',
    shownBy: [[CARDS, 'a link may lead to one thing of the tab, in Teams and without it']],
  },
  {
    line: 'one card a week, one digest a day, escalation apart',
    shownBy: [
      [KEEP, 'is one message over all inspections, and one a day'],
      [
        'domain/notice/leader-notices.test.ts',
        'is shown to the coordinator an hour before the leader of its organisation, and goes on a working day after',
      ],
    ],
  },
  {
    line: 'quiet hours, weekends and holidays; hand over, snooze with a reason, mute all but escalations',
    shownBy: [
      [
        DUE,
        'never come in the quiet hours, nor later than the last working moment before the deadline, whatever the calendar',
      ],
      [
        CHOICES,
        'snooze, mute, hold and reminders of one’s own are chosen, a day once it was repeated in full, and taken back',
      ],
      ['bot/conversation/deeds/asked-from-message.test.ts', '"ask assign" asks to whom, and then hands it over'],
      [KEEP, 'leaves the muted with what is at risk or missed'],
      ['notice-sim/notice-sim.test.ts', 'keep their rules'],
    ],
  },
  {
    line: 'says why it came, how many more come and who is told next',
    shownBy: [[REMINDER, 'says what, when, how it stands, why it came and what comes next']],
  },
]

const sending: readonly ChecklistLine[] = [
  {
    line: 'what takes long is acknowledged; an activity that comes again is answered once',
    shownBy: [
      [LATE, 'an answer not there after ten seconds is acknowledged, and comes as a message of its own, once'],
      [TURNS, 'an activity that comes again, also while the first is under way, is answered once'],
    ],
  },
  {
    line: 'conversations are kept, their address refreshed',
    shownBy: [
      [SEAM, 'where it was spoken is remembered, under the service address of the last time'],
      ['store/store.test.ts', 'a conversation is refreshed by key'],
    ],
  },
  {
    line: 'the kinds of 403 are told apart, shown, and not tried again',
    shownBy: [
      [MESSENGER, '%s is told apart, and is one request'],
      [
        'bot/http/notices-api.test.ts',
        'says whom messages reach: a chat, the team, neither, and where the last was given up',
      ],
    ],
  },
  {
    line: 'a key before, a receipt after; an alarm where one is missing, which cannot fail silently',
    shownBy: [
      [IN_DOUBT, 'stopped twice on its way is given up at the next look'],
      ['bot/http/health.test.ts', 'counts what waits, and says since when the oldest does'],
      ['bot/http/health.test.ts', 'is red an hour after nobody could be told'],
    ],
  },
  {
    line: 'tried again for each recipient, never as a batch',
    shownBy: [[IN_DOUBT, 'that met a fault of ours does not hold up the others, and goes unmarked']],
  },
  {
    line: 'a wait that was asked for is kept in full',
    shownBy: [
      ['graph/retry.test.ts', 'waits as long as it is told to'],
      [TURNS, 'a reply that Teams has no room for yet waits %s, and is said'],
    ],
  },
  {
    line: 'every sending is awaited',
    shownBy: [['gates/linter-faults.ts', 'noFloatingPromises']],
  },
  {
    line: 'both clock changes, and a server in another zone',
    shownBy: [
      ['services/sending.test.ts', 'comes each Monday at 9am on both sides of the clock change, and closes the last'],
      ['bot/cli/schedule/any-zone.test.ts', 'give the same %s on a machine set to any zone'],
    ],
  },
]

/** By what they are about: the whole app, the bot, its cards, notices, and how they are sent. */
export const CHECKLIST: Readonly<Record<string, readonly ChecklistLine[]>> = { wholeApp, bot, cards, notices, sending }
