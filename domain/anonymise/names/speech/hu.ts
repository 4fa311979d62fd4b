import type { Speech } from './speech.ts'

export const hu: Speech = {
  titles:
    'úr dr prof professzor doktor néni bácsi király királynő herceg szent pápa tábornok ezredes százados család asszony kisasszony özv ifj id gróf báró',
  relations:
    'anya anyja apa apja anyám apám barát barátja barátnő barátnője férj férje feleség felesége lánya fia nővére húga bátyja öccse testvére unokatestvére kolléga kolléganő ügyfél vendég áldozat gyanúsított strici főnök főnöke menedzser sofőr tulajdonos tanuló diák tanár tanárnő szomszéd lakótárs gondozó lány fiú gyerek baba beteg tanú tolmács munkáltató közvetítő partner vőlegény menyasszony takarítónő recepciós',
  roles:
    'miniszter elnök miniszterelnök polgármester képviselő szenátor kormányzó nagykövet igazgató titkár szóvivő ügyvéd bíró ügyész edző kapitány csatár kapus védő kerékpáros író írónő szerző költő énekes énekesnő színész színésznő rendező zeneszerző festő szobrász építész művész filozófus történész kutató közgazdász újságíró politikus vezető alapító vállalkozó felügyelő orvos mérnök pilóta győztes',
  naming: 'hívják nevű neve név becenév becenevű álnév nevezik hívnak',
  greetings: 'szia sziasztok helló kedves tisztelt köszönöm üdvözlettel üdv',
  saying:
    'mondta mondja szerint állítja kérdezte válaszolta hozzátette elmondta közölte írta írja mesélte nyilatkozta kijelentette',
  doing:
    'van volt vannak voltak lesz jön jött megy ment dolgozik dolgozott lakik lakott él élt akar akart tud tudott kell kellett maradt látta kapott alszik született halt meghalt nyert játszott tanult kezdte',
  placeBefore: 'itt ott felé mellett közelében',
  personBefore: 'és mint ellen nélkül',
  articles: 'a az egy ez ezek azok minden egyik',
  and: 'és vagy meg',
  bodies:
    'hotel szálloda étterem kávézó bár klub szalon iskola gimnázium egyetem alapítvány egyesület cég kft zrt ügynökség bolt kórház klinika templom mecset pályaudvar repülőtér múzeum párt minisztérium város község tanács bíróság bank újság csoport intézet utca út tér híd folyó kastély torony szövetség színház zenekar',
  small:
    'én te ő mi ti ők nem hogy ki mi hol mikor hogyan miért de mert ha is itt ott most ma tegnap holnap mindig soha aki ami amikor után előtt között nagyon több kevesebb semmi valami valaki senki igen már csak még azt ezt meg',
}
