import type { Speech } from './speech.ts'

export const ro: Speech = {
  titles:
    'domnul doamna domnișoara dl dna d-na d-l dr prof profesor doctor părintele sora fratele mătușa unchiul bunica bunicul rege regele regina prințul prințesa sfântul sfânta papa generalul colonelul căpitanul familia domnului doamnei nea tanti',
  relations:
    'mama mamă tata tată prieten prietena prietenul prietenă iubitul iubita soțul soția soț soție fiica fiul fată fata băiatul verișoara vărul nepotul nepoata colega colegul coleg colegă client clienta clientul victima suspectul proxenetul șeful șefa managerul patronul patroana șoferul proprietarul eleva elevul studentul studenta profesoara vecinul vecina tutorele copilul bebelușul pacientul pacienta martorul interpretul angajatorul angajata recrutorul partenerul logodnicul camerista recepționera',
  roles:
    'ministrul ministru președintele premierul primarul senatorul deputatul guvernatorul ambasadorul directorul directoarea secretarul purtătorul avocatul avocata judecătorul procurorul antrenorul căpitanul atacantul portarul fundașul ciclistul scriitorul scriitoarea autorul poetul poeta cântărețul cântăreața actorul actrița regizorul compozitorul pictorul pictorița sculptorul arhitectul artistul filozoful istoricul cercetătorul cercetătoarea economistul jurnalistul jurnalista liderul fondatorul inspectorul medicul inginerul pilotul câștigătorul',
  naming: 'numește cheamă chema numit numită nume numele prenume alias poreclă porecla zis zisă',
  greetings: 'bună salut dragă draga stimate stimată mulțumesc cu respect',
  saying:
    'spune spus zice zis potrivit afirmă afirmat declarat explică explicat întreabă întrebat răspuns adăugat scris scrie povestit',
  doing:
    'este era e sunt are avea a venit vine merge mers lucrează lucra locuiește locuia stă vrea voia poate putea trebuie va rămas doarme născut născută murit câștigat jucat studiat început plecat ajuns',
  placeBefore: 'în la din spre lângă prin',
  personBefore: 'cu de pentru contra despre și ca lui',
  articles:
    'un o acest această acel acea lui ei lor meu mea mele nostru noastră fiecare niciun nicio cel cea cei cele',
  and: 'și sau',
  bodies:
    'hotelul hotel restaurantul restaurant cafeneaua bar clubul salonul școala liceul universitatea fundația asociația firma compania agenția magazinul spitalul clinica biserica moscheea gara aeroportul muzeul partidul ministerul orașul comuna consiliul tribunalul banca ziarul grupul institutul strada bulevardul piața podul râul castelul turnul uniunea teatrul',
  small:
    'eu tu el ea noi voi ei ele nu că ce cine unde când cum de dar dacă nici aici acolo acum azi ieri mâine mereu niciodată și după înainte fără între foarte mai nimic ceva cineva nimeni da se îl îi le mi ți s-a m-a i-a',
}
