import { describe, expect, it } from 'vitest'

import { listsNow } from '../../../domain/anonymise/lists/load-lists.ts'
import { findNames } from '../../../domain/anonymise/names/find-names.ts'

const namesIn = (text: string, language = 'nl'): string[] =>
  findNames(text, language, listsNow())
    .filter(({ certainty }) => certainty !== 'look')
    .map(({ start, end }) => text.slice(start, end))

describe('names in Dutch text', () => {
  it.each([
    ['Gisteren belde Jan weer.', ['Jan']],
    ['Volgens Jan de Vries klopt het niet.', ['Jan de Vries']],
    ['De huur gaat naar J. de Vries.', ['J. de Vries']],
    ['Getekend: J.P.M. van der Laan-Visser', ['J.P.M. van der Laan-Visser']],
    ['Het gaat om mevrouw Van den Berg en haar zoon.', ['Van den Berg']],
    ['We spraken mw. Fatima Zahra El Amrani op kantoor.', ['Fatima Zahra El Amrani']],
    ['Zij noemt hem Abdul-Rahman.', ['Abdul-Rahman']],
    ['Meneer O’Neill is de eigenaar.'.replace('’', "'"), ["O'Neill"]],
    ['Haar begeleider heet Nguyễn Thị Lan.', ['Nguyễn Thị Lan']],
    ['Ik sprak met Jan-Willem en met Marie-José.', ['Jan-Willem', 'Marie-José']],
    ['Zij is de dochter van Ștefania.', ['Ștefania']],
    ['Volgens Karim was het de auto van Danny W. uit Assen.', ['Karim', 'Danny W.']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('finds every mention of a name that was found once, in each way it is written', () => {
    const text =
      'Mevrouw Habtemariam kwam binnen. Later belde Habtemariam terug. Habtemariam huilde.'

    expect(namesIn(text)).toEqual(['Habtemariam', 'Habtemariam', 'Habtemariam'])
  })

  it('leaves the ending of a possessive outside', () => {
    expect(namesIn("Dat is Fatima's telefoon.")).toEqual(['Fatima'])
  })

  it.each([
    'vandaag zei fatima dat ze niet naar huis mag van ahmed',
    'haar vriend heet mohamed bouzid en woont in de stad',
    'ik ben bang dat priya morgen weer moet werken',
  ])('finds names without a capital: %s', (text) => {
    expect(namesIn(text).length).toBeGreaterThan(0)
  })

  it('finds names in a text that is all in capitals', () => {
    expect(namesIn('LET OP GAST RADU IONESCU MAG NIET MEER OP DE KAMERS VAN ANDEREN')).toEqual([
      'RADU IONESCU',
    ])
  })

  it.each([
    'Het meisje werkt zonder contract en slaapt op het werk.',
    'De Poolse werknemers krijgen op maandag een brief van de Arbeidsinspectie.',
    'In Amsterdam en Rotterdam is de meldplicht op 1 juli ingegaan.',
    'Bel Veilig Thuis of CoMensha en overleg met de Koninklijke Marechaussee.',
    'Volgens artikel 273f van het Wetboek van Strafrecht is dat strafbaar.',
    'zij heeft geen papieren en durft niet naar de politie te gaan',
    'HET IS VERBODEN OM DE SLEUTELS MEE NAAR HUIS TE NEMEN',
  ])('finds nobody where nobody is named: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })
})

describe('names in other languages and scripts', () => {
  it.each([
    ['en', 'She told Margaret Okafor that her boss, Mr Whitcombe, keeps her passport.', 2],
    ['pl', 'Powiedziała to pani Kowalskiej, a Marek Wiśniewski wszystko słyszał.', 2],
    ['ro', 'Lucrează pentru Andrei Popescu, iar doamna Ionescu îi ține actele.', 2],
    ['hu', 'A főnöke Kovács János, a lány pedig Szabó Eszter.', 2],
    ['tr', "Patronu Mehmet Yılmaz, İbrahim'in kuzeni.", 2],
    ['bg', 'Шефът ѝ се казва Георги Димитров, а тя е Мария Петрова.', 2],
    ['uk', 'Її звати Олена Шевченко, а начальник – Андрій Коваленко.', 2],
    ['de', 'Ihr Chef heißt Jürgen Kramer, und Frau Schuster weiß davon.', 2],
    ['fr', 'Son patron, monsieur Lefebvre, a pris le passeport de Aminata Diallo.', 2],
    ['es', 'Su jefe se llama Javier Morales y la chica es Lucía Herrera.', 2],
    ['pt', 'O patrão chama-se João Ferreira e a rapariga é a Beatriz Nunes.', 2],
    ['ar', 'اسمها فاطمة ومديرها السيد محمد علي', 2],
    ['zh', '她叫李小红，老板陈建国不让她出门。', 2],
  ])('finds them in %s', (language, text, count) => {
    expect(namesIn(text, language)).toHaveLength(count)
  })

  it('reads the language from the text itself when the form is in another', () => {
    expect(namesIn('Haar vriend heet Dumitru en hij heeft haar paspoort.', 'ar')).toEqual([
      'Dumitru',
    ])
  })
})

describe('without lists', () => {
  it('looks for no names at all', () => {
    expect(findNames('Mevrouw Van den Berg belde.', 'nl', undefined)).toEqual([])
  })
})
