/**
 * Words that people write and mean, although each is a slip away from one that means something here: "the PIR is gone" is
 * not "done", "don't" is not "done" either, and "the one that must move more" mutes nothing.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  [
    'not dont doesnt didnt isnt arent wasnt hasnt havent wont cant cannot never none nobody nothing no',
    'jan feb mar apr may jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun',
    'end and any are all but can did for get got had him his its let man may men off our out own put say see she too use was way yes yet you ask big day days month months year years',
    'gone none one bone tone zone dine lone dont donor doe',
    'read reads real reality heady steady already lady',
    'date rate gate fate hate plate slate lake later latest least lame lane lace',
    'must mud cute mite mate muse',
    'old told sold cold gold bold mold folder holds held hole help helps',
    'look took cook hook books booked booking back',
    'more love moves moved mode mood role rove',
    'arrives arrive arriving derived',
    'sign signs singed handled handles handed landed hands hand',
    'tape make cake wake sake taken takes talk lake',
    'under udon redo',
    'assigns assigned assent design resign',
    'reminds remain remains mind rewind',
    'adjusts adjusted just adjust',
    'week weak meek seek weeks went were where there three these those here her their',
    'what want wait that than then them they this thus',
    'today due dues duel dude mine mines line fine nine pine wine find mind',
    'stats stats state states statue meeting meetings seating heating',
    'text neat nest best rest test last list lost cast fast past post most host cost',
    'like life line link links linked think pink sink',
    'now how hows new few two who whos why whom whose whens wheres',
    'pending ending sending wants wanted waiting soon noon moon some same come home done dome',
    'site side size sit set sets seat seats sent send spent bent lent',
    'such much each teach reach search',
    'evening event evident evidently',
    'sorry thing need file line lines cause causes car cars boot data don name names given gives live lives five form forms share shares word words fork written writing exit',
    'charge charged step steps makes made older holder holders better latter getting letting betting phase phases',
    'thin lets rule rules head heads leaf leap dead base bases hard heap joint trick pack black lack dark mask marks',
    'quality equality office tale fake name happen happened charity chance chase least leave lead leader leaders',
  ]
    .join(' ')
    .split(' '),
)
