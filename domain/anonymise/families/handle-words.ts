/** Places where people have an account; alternatives of a pattern with the flags i and u. */
export const PLATFORM =
  'insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|telegram|facebook|fb|messenger|only ?fans|signal|discord|whats ?app|kik|twitter|' +
  'x-account|threads|skype|viber|wechat|weixin|line-id|wickr|threema|tinder|badoo|grindr|telegramm|linkedin|youtube|twitch|reddit|roblox|xbox|' +
  'playstation|psn|steam|instagramm?|инстаграм|телеграм|вайбър|вайбер|тикток|фейсбук|снапчат|انستغرام|انستقرام|سناب(?: ?شات)?|تيك ?توك|تلغرام|' +
  'تيليجرام|فيسبوك|微信号?|抖音号?|小红书|微博|qq号?'

/** Words for an account and its name. */
export const ACCOUNT =
  'account(?:naam)?|accounts|gebruikersnaam|gebruiker|schermnaam|profiel(?:naam)?|nickname|nick|username|user ?name|user|handle|' +
  'konto|benutzername|compte|pseudo|pseudoniem|cuenta|usuario|conta|utilizador|usuário|nazwa użytkownika|profil|profilu|contul|cont|utilizator|' +
  'fiók|felhasználónév|hesap|hesabı|kullanıcı adı|акаунт|профил|профіль|обліковий запис|потребителско име|потребител|حساب|اسم المستخدم|账号|帐号|用户名|昵称'

/** Words between those and the name. */
export const JOIN =
  "(?:is|als|as|onder|met|de|haar|zijn|z'n|mijn|m'n|naam|heet|heten|genaamd|named|called|noemt zich|name|" +
  'jako|als naam|als nick|the|her|his|my|como|comme|ca|sub|nevű|nev|adlı|с|име|под|е)'

/** Words that follow a platform or an account in plain prose. */
export const PLAIN_WORDS = new Set(
  (
    'aan aangemaakt account accounts advertentie advertenties al alleen als altijd app bericht berichten bij blijkt dan dat de die dit ' +
    'door dus een elke en er foto foto’s gaat gebruikt geblokkeerd geen gehackt gemaakt gevonden geworven had haar heb hebben heeft heet het hij hun ' +
    'ik in is je kan kreeg kwam maar maken met mijn naam naar niet nog nu of om onder online ook op over page pagina per plaatst sinds staan ' +
    'staat stond stuurde te toch tot uit van vanaf verwijderd via videos vol voor vroeg waar waarop wanneer want waren was werd wordt ze zei zich ' +
    'zien zij zijn zit zo zonder zou zoals nummer wachtwoord beheer gegevens instellingen manager ' +
    'a and are as at but by for from had has have he her his i if in it its my not of on or she so that the their they this to was were with you your'
  ).split(' '),
)

/** Names everybody may know: services, media and words that programmers write after an @. */
export const NOBODY = new RegExp(
  '^(?:' +
    String.raw`home|work|thuis|werk|kantoor|school|here|hier|all|iedereen|everyone|channel|media|import|` +
    String.raw`charset|param|return|returns|override|types?|the|een|de|het|me|politie\w*|ministerie\w*|` +
    String.raw`rijksoverheid|gemeente\w*|nctv|ind|coa|coanl|comensha\w*|fairwork\w*|fiernl|ggd\w*|nos|` +
    String.raw`nosstories|nu_?nl|nrc|ad_?nl|omroep\w*|rtl\w*|europol\w*|interpol\w*|iom\w*|unodc|` +
    String.raw`unhcr\w*|unicef\w*|offlimits\w*|helpwanted\w*|veiligthuis\w*|slachtofferhulp\w*|` +
    String.raw`nlarbeidsinspectie|belastingdienst|uwv|duo|svb|kvk|openbaar_?ministerie|rechtspraak\w*` +
    ')$',
  'iu',
)
