import type { Speech } from './speech.ts'

export const tr: Speech = {
  titles:
    'bay bayan sayın dr prof doktor profesör hoca hanım bey amca teyze dayı hala abla ağabey abi kral kraliçe prens prenses papa general albay yüzbaşı sultan şeyh paşa hacı',
  relations:
    'anne annesi baba babası arkadaş arkadaşı arkadaşım kız erkek sevgilisi kocası karısı eşi kızı oğlu kuzeni yeğeni kardeşi ablası abisi meslektaşı müşteri müşterisi misafir kurban mağdur şüpheli patron patronu müdür müdürü şef şoför sahibi ev öğrenci öğretmen komşu komşusu vasi çocuk bebek hasta tanık tercüman işveren aracı ortağı nişanlısı adam kadın',
  roles:
    'bakan bakanı başkan başkanı cumhurbaşkanı başbakan vali milletvekili senatör büyükelçi müdür yönetmen sekreter sözcü sözcüsü avukat hakim savcı antrenör teknik kaptan forvet kaleci savunma yazar yazarı şair şarkıcı oyuncu besteci ressam heykeltıraş mimar sanatçı filozof tarihçi araştırmacı iktisatçı gazeteci siyasetçi lider kurucu kurucusu müfettiş komiser mühendis pilot',
  naming: 'adı adlı ismi isimli denilen lakaplı soyadı lakabı diye',
  greetings: 'merhaba selam sevgili sayın teşekkürler saygılar günaydın',
  saying:
    'dedi diyor göre söyledi söylüyor anlattı açıkladı sordu cevapladı ekledi belirtti yazdı savundu iddia',
  doing:
    'var vardı oldu olarak geldi geliyor gitti gidiyor çalışıyor çalıştı yaşıyor yaşadı istiyor istedi gerek kaldı kalıyor gördü aldı uyuyor doğdu öldü kazandı oynadı okudu başladı evlendi idi',
  placeBefore: 'yakınında',
  personBefore: 'ile ve gibi için',
  articles: 'bir bu şu o her hiç bazı onun bizim benim senin sizin',
  and: 've veya ya',
  bodies:
    'otel oteli restoran restoranı kafe bar kulüp kulübü salon okul okulu lise lisesi üniversite üniversitesi vakfı derneği şirket şirketi ajansı dükkan hastane hastanesi kilise cami camii istasyon havalimanı müze müzesi parti partisi bakanlığı şehir belediye belediyesi meclis mahkeme mahkemesi banka bankası gazetesi grup grubu enstitüsü sokak sokağı caddesi meydanı köprüsü nehri kalesi kulesi birliği tiyatrosu',
  small:
    'ben sen biz siz onlar değil ne kim nerede nasıl neden ama çünkü eğer de da ki burada orada şimdi bugün dün yarın hep asla sonra önce çok daha az hiçbir şey biri kimse evet hayır mi mı mu mü gibi kadar için ile',
}
