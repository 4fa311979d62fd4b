const pattern = (source: string): RegExp => new RegExp(source, 'iuy')
const before = (source: string): RegExp => new RegExp(source, 'u')

/** Behind a number these say "this old", whatever stands before. */
export const OLD = pattern(
  '(?:' +
    [
      '[- ]{0,2}jarig(?:e[rs]?)?(?!\\p{L})',
      ' {0,3}(?:jaar|jr\\.?) (?:oud|jong)e?(?!\\p{L})',
      '[- ]{0,2}(?:years?|yrs?)[- .]{1,2}old(?!\\p{L})|[- ]year[- ]old',
      ' {0,2}y\\.?[/ ]?o\\.?(?!\\p{L})| years? of age',
      '[- ]{0,2}jährige?[nrsm]?(?!\\p{L})| Jahre alt',
      ' {0,2}éves(?:en|t|nek|kel)?(?!\\p{L})',
      '[- ]{0,2}letni(?:a|ej|ego|m|ą|emu|ch)?(?!\\p{L})|[- ]?lat(?:ek|ka|ką|kę|ki)(?!\\p{L})',
      ' {0,2}yaş(?:ında\\p{L}{0,6}|ım|lar\\p{L}{0,5})?(?!\\p{L})(?! ?(?:büyük|küçük|arası|üstü|altı))',
      '[- ]{0,2}годишн\\p{L}{1,4}|[- ]{0,2}річн\\p{L}{1,4}|[- ]{0,2}летн\\p{L}{1,4}',
      ' ?(?:周|週)?[岁歲](?!以上|以下|及以上)',
    ].join('|') +
    ')',
)

/** Behind a number these are years of age or years of time. */
export const YEARS_ELSEWHERE = pattern(
  ' {0,3}(?:years?|yrs?|Jahre?|ans|años|anos|anni|lata?|(?:de )?ani|години|год|г|років|роки|рік|лет|года|سنوات|سنة|عاما|عامًا|عام)(?!\\p{L})',
)
export const YEARS = pattern(' {0,3}(?:jaar|jr|j)(?![\\p{L}])')

/** Before a number: an age follows. */
export const AGE_CUE = before(
  '(?:(?<!\\p{L})(?:leeftijd(?: is| van| ca| circa| ongeveer)?|leeft|age(?:d)?(?: of)?|alter(?: von)?|âge|âgée?s? de|edad(?: de)?|idade(?: de)?|età|wiek\\p{L}{0,1}|lat|vârst[ăa](?: de)?|életkora?|kora|yaşı?|възраст(?: на| от)?|вік(?:ом)?|возраст(?:е|ом)?)|عمره?ا?|عمرها|العمر|من العمر|年龄|年齡|今年)[ :=.]{0,3}$',
)

/** Before a number: a limit or a group, or a rough guess; no exact age. */
export const LIMIT_BEFORE = before(
  '(?:(?<!\\p{L})(?:onder|boven|vanaf|v\\.a\\.|tot|t/m|jonger dan|ouder dan|minimaal|minstens|ten minste|tenminste|maximaal|hoogstens|hooguit|beneden|tot en met|minimumleeftijd|leeftijdsgrens|tussen|rond|nog geen|nog niet|' +
    'under|over|above|below|at least|from|until|up to|younger than|older than|between|around|unter|über|ab|bis|mindestens|zwischen|moins de|plus de|à partir de|entre|menor(?:es)? de|mayor(?:es)? de|maior(?:es)? de|más de|mais de|menos de|al menos|a partir de|' +
    'poniżej|powyżej|więcej niż|mniej niż|do|ukończył\\p{L}*|ukończeni\\p{L}*|sub|peste|minim|под|над|понад|до|під|навършен\\p{L}*|старше|alatt|felett|alatti)|أكثر من|أقل من|فوق|تحت|[<>≥≤]|未满|不满|年满|满|至少)(?: is| de| het| the| den| los| die)?(?: leeftijd van| age of)?[ -]{0,2}$',
)

/** Behind the years: a limit or a group. */
export const LIMIT_AFTER = pattern(
  '(?: ?\\+|-?plus|(?: ?(?:en|of|and|or|und|oder|et|ou|y|o|e|i|lub|și|sau|és|vagy|ve|и|или|та|або))? (?:ouder|jonger|older|over|younger|under|above|below|up|älter|jünger|plus|más|mayor(?:es)?|mais|starsz\\p{L}*|młodsz\\p{L}*|idősebb|fiatalabb|alatt\\p{L}*|felett\\p{L}*|büyük|küçük|и нагоре)(?!\\p{L})|以上|以下| (?:is|bent?|wordt|bereikt|heeft bereikt|hebt bereikt|te bereiken)(?!\\p{L}))',
)

/** Behind the years: how long something lasted. */
export const LAST_AFTER = pattern(
  ' ?(?:geleden|lang|later|eerder|ervaring|werkervaring|gevangenis\\p{L}*|cel|celstraf|getrouwd|gehuwd|samen|gewerkt|werkzaam|in dienst|garantie|bestaan|bestaat|bestond|durende?|jubileum|terug|straf|tbs|geldig|actief|bewaard|bewaren|bij elkaar|tijd|dienst|dienstverband|looptijd|huur|onderhoud|contract|relatie|huwelijk|oorlog|plan|schuldsanering|na|voordat|voor|per|achter|onvoorwaardelijk|' +
    "ago|earlier|of (?:experience|service|marriage|prison|age limit)|in (?:prison|jail|a row)|warranty|experience|sentence|lang|her|zuvor|Erfahrung|Haft|später|Gefängnis|plus tard|après|avant|d’expérience|d'expérience|de prison|de (?:experiencia|experiência|cárcel|prisión|prisão|trabajo|garantía)|después|antes|depois|atrás|temu|doświadcz\\p{L}*|więzieni\\p{L}*|w zawieszeniu|de experiență|de închisoare|în urmă|mai târziu|преди|опит|затвор|тому|досвід\\p{L}*|назад|опыта|خبرة|سجن)(?!\\p{L})",
)

/** Before a number: how long, how often. */
export const LAST_BEFORE = before(
  '(?<!\\p{L})(?:al|sinds|na|over|binnen|voor|gedurende|elke|iedere|om de|per|afgelopen|laatste|komende|eerste|volgende|vorige|ruim|meer dan|minder dan|duur van|termijn van|straf van|celstraf van|contract van|garantie van|periode van|looptijd van|duurde?t?|duren|in|met|om|contract|straf|celstraf|cel|hele|kost|kreeg|krijgt|eist(?:e)?|eis van|ervaring van|bewaard|bewaren|' +
    'for|in|every|past|last|next|after|within|during|seit|vor|für|in|nach|alle|depuis|il y a|pendant|pour|(?<!\\d )en|dans|durant|tous les|après|hace|durante|desde hace|por|cada|dentro de|há|faz|przez|od|co|za|acum|timp de|lucrează de|de peste|după|în|от|за|преди|след|протягом|через|за|вже|منذ|خلال|لمدة|قبل|بعد)(?: de| het| the| den| los| les)? {0,2}$',
)

/** A rule, a sentence or a term is spoken of, not a person. */
export const OF_TERM =
  /(?<!\p{L})(?:\p{L}*straf|\p{L}*termijn|\p{L}*contract|\p{L}*duur|garantie|looptijd|periode|minimum\p{L}*|leeftijdsgrens|wie|haan|hond|kat|paard|iedereen|zodra|totdat|wanneer je|als je|als u|als iemand|kinderen|jongeren|leerlingen|personen|mensen|jeugdigen|minderjarigen|werknemers|medewerkers|meisjes|jongens|vrouwen|mannen|children|people|anyone|persons|kinder|personas|niños)(?!\p{L})/u
/** A few of them, pointed at: not a group of a rule after all. */
export const COUNTED =
  /(?<!\p{L})(?:twee|drie|vier|vijf|zes|beide|deze|die|haar|zijn|mijn|hun|onze|\d|two|three|four|both|these|her|his)(?: \p{L}+)? (?:kinderen|jongeren|leerlingen|meisjes|jongens|vrouwen|mannen|children|girls|boys|women|men|people|personen|zusjes|broers|dochters)(?!\p{L})/u

/** Before a number: somebody. */
export const SOMEBODY_BEFORE = before(
  '(?<!\\p{L})(?:(?:is|was|ben|bent|wordt|werd|waren|zijn|schat haar|schat hem|lijkt|oogt|noemt zich)(?: (?:net|pas|nu|nog maar|inmiddels|slechts|maar|bijna|ongeveer|ca\\.?|circa|toen|zelf|echt|eigenlijk|vast|hooguit|onlangs|volgens haar|volgens hem))*|inmiddels|destijds|toen|allebei|beiden|met (?:haar|zijn)|' +
    '(?:\\p{L}*meisje|\\p{L}*jongen|\\p{L}*vrouw|\\p{L}*man|kind|\\p{L}*dochter(?:tje)?|\\p{L}*zoon(?:tje)?|zus(?:je)?|broer(?:tje)?|baby|dame|heer|tiener|puber|minderjarige|\\p{L}*leerlinge?|cliënte?|client|slachtoffer|gast|nicht(?:je)?|neef(?:je)?|vriend(?:in)?|moeder|vader|studente?|medewerkster|medewerker|collega|partner|jongere|persoon|tante|oom|\\p{L}{3,}se|mw|mevr|dhr|mevrouw|meneer|zij|hij|ze|m|v|vr)\\.?(?: van)?(?: (?:ongeveer|circa|ca\\.?|net|pas|naar schatting))?)[ ,:(]{0,3}$',
)
