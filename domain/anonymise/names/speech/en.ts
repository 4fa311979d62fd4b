import type { Speech } from './speech.ts'

export const en: Speech = {
  titles:
    'mr mrs ms miss mister madam sir dr doctor prof professor rev father sister brother aunt auntie uncle king queen prince princess lord lady saint pope captain colonel general major sergeant judge president grandma grandpa family',
  relations:
    'mother father mum mom dad sister brother friend boyfriend girlfriend husband wife daughter son cousin nephew niece colleague coworker client guest victim suspect pimp boss manager supervisor driver owner landlord pupil student teacher mentor guardian neighbour neighbor roommate flatmate housemate housekeeper cleaner receptionist worker employee employer agent recruiter partner fiancé fiance ex girl boy man woman kid child baby patient witness interpreter contact named',
  roles:
    'minister president mayor chancellor senator governor ambassador director chairman chairwoman chair secretary spokesman spokeswoman spokesperson lawyer attorney prosecutor coach trainer captain striker goalkeeper defender midfielder cyclist sprinter swimmer boxer champion writer author poet singer actor actress composer painter sculptor architect artist philosopher historian scientist researcher economist journalist reporter editor politician leader chief ceo founder businessman banker officer inspector detective surgeon psychologist producer guitarist drummer pianist violinist inventor engineer pilot winner runner',
  naming: 'named called name names alias nickname surname aka known goes',
  greetings: 'hi hello hey dear thanks regards cheers love bye best sincerely',
  saying:
    'says said say told tells asked asks according added adds explained replied wrote thinks believes claims claimed insists warned warns admitted argues argued noted texted',
  doing:
    'is was are were has had have came comes went goes works worked lives lived wants wanted can could must should will would may might did does looks looked seems seemed gets got takes took stays stayed left started began sleeps slept never always born died won scored married studied moved grew became met gave paid',
  placeBefore: 'in to from near at into towards around outside inside',
  personBefore: 'with by for about against of and between than like',
  articles: 'the a an this that these those his her their my our your its no every each some any',
  and: 'and or',
  bodies:
    'hotel restaurant cafe bar club salon school college university foundation company firm ltd inc agency shop supermarket hospital clinic church mosque station airport museum party ministry council committee court bank newspaper group fund institute academy shelter street road avenue square park bridge river castle tower service authority league union band street building centre center team',
  small:
    'i you he she it we they there here now then when where why how what who which not but because so if as on off up out over again very much more less nothing something someone nobody today yesterday tomorrow tonight often never also after before since while although however during until please yes no ok sorry still just only all both most',
}
