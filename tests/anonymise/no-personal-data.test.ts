import { describe, expect, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'

/** Laws, house rules, policy, news: nobody in particular is meant. */
const TEXTS: readonly string[] = [
  'Op grond van artikel 273f van het Wetboek van Strafrecht is mensenhandel strafbaar met ten hoogste twaalf jaar gevangenisstraf.',
  'De wet van 12 maart 2004 is met ingang van 1 juli 2013 gewijzigd; de straf werd verhoogd van acht naar twaalf jaar.',
  'Richtlijn 2011/36/EU van 5 april 2011 moest uiterlijk op 6 april 2013 zijn omgezet in nationaal recht.',
  'Sinds 1 januari 2024 geldt de nieuwe regeling voor werkgevers met meer dan 50 werknemers.',
  'De bewaartermijn is 5 jaar, daarna worden de gegevens binnen 30 dagen vernietigd.',
  'Gasten jonger dan 18 jaar mogen alleen met een ouder of voogd een kamer boeken.',
  'Inchecken kan vanaf 15.00 uur, uitchecken tot 11.00 uur; het ontbijt is van 7 tot 10 uur.',
  'Het hotel heeft 120 kamers op 6 verdiepingen, waarvan 12 kamers voor 4 personen.',
  'De school biedt les aan leerlingen van 12 tot 18 jaar, verdeeld over 24 klassen.',
  'Elk jaar op 30 juli vragen organisaties aandacht voor de Internationale Dag tegen Mensenhandel.',
  'In 2023 kreeg CoMensha 870 meldingen binnen, tegen 814 in 2022 en 791 in 2021.',
  'De gemeente werkt samen met de politie, het Openbaar Ministerie en de Arbeidsinspectie.',
  'Bel bij direct gevaar 112. Voor advies bel je Veilig Thuis op 0800-2000, dag en nacht.',
  'Een minderjarige kan nooit instemmen met uitbuiting; bij jongeren onder de 18 jaar geldt de meldcode.',
  'De medewerker noteert wat hij ziet en hoort, zonder namen, adressen of kentekens op te schrijven.',
  'Stap 1 tot en met 5 van de meldcode staan op bladzijde 12; zie ook bijlage 3 en paragraaf 4.2.',
  'Wie in Nederland werkt, heeft recht op het minimumloon: 13,27 euro per uur vanaf 21 jaar.',
  'Seizoenarbeiders uit Polen, Roemenië en Bulgarije werken vooral in de land- en tuinbouw.',
  'De bedenktijd duurt maximaal 3 maanden en geldt ook voor mensen uit landen buiten de Europese Unie.',
  'Het verdrag is in 2005 in Warschau gesloten en trad op 1 februari 2008 in werking.',
  'In de zomer zijn er meer controles op de snelweg, in de haven en op het vliegveld.',
  'De training duurt 2 dagen van 9.00 tot 17.00 uur en kost 450 euro per persoon.',
  'Alle kamers worden voor 14.00 uur schoongemaakt, behalve als er een kaartje aan de deur hangt.',
  'Leerlingen die meer dan 16 uur in 4 weken missen, meldt de school bij de leerplichtambtenaar.',
  'Het kabinet trekt 2 miljoen euro uit voor opvang; de helft gaat naar kleine gemeenten.',
  'Een hotel in de regio liet personeel 12 uur per dag werken, 6 dagen per week.',
  'Volgens de inspectie is in 3 van de 10 bedrijven te weinig loon betaald.',
  'De nieuwe brochure verschijnt in september 2024 en is gratis te bestellen.',
  'Op 5 mei en op 25 december zijn de loketten dicht; op 31 december sluiten ze om 16.00 uur.',
  'De supermarkt in de winkelstraat is 24/7 open en het schoolplein is na 18 uur dicht.',
  'Een kind van 4 jaar of ouder is leerplichtig vanaf de dag dat het 5 jaar wordt.',
  'De rechter legde straffen op van 3 tot 9 jaar; twee verdachten werden vrijgesproken.',
  'Het onderzoek liep 4 jaar en is het grootste in 20 jaar.',
  'Huisregels: geen bezoek na 22.00 uur, niet roken, honden aan de lijn, maximaal 4 gasten per kamer.',
  'De werkgever betaalt het loon uiterlijk op de 5e van de maand en geeft een loonstrook.',
  'Iedereen van 14 jaar en ouder moet zich kunnen legitimeren met een paspoort of identiteitskaart.',
  'Signalen zijn: wisselende adressen, schulden, dure spullen, moe in de klas en veel verzuim.',
  'Het team bespreekt elke 6 weken de casussen en evalueert 1 keer per jaar.',
  'Vervoer je iemand over de grens, dan telt ook het werven, huisvesten en opnemen van die persoon.',
  'Voor vragen over de wet kun je terecht bij het Juridisch Loket of bij de gemeente.',
  'Van de slachtoffers was 74 procent vrouw; 3 op de 10 waren jonger dan 23 jaar.',
  'Versie 2.4.1 van het formulier vervangt versie 2.3 van vorig jaar.',
]

/** Names have tests and figures of their own. */
const alarmsIn = (text: string): string[] =>
  findIdentifying(text, 'nl')
    .filter(({ certainty, kind }) => certainty !== 'look' && kind !== 'person')
    .map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

const ALARMS_PER_1000_WORDS = 0.3

describe('text in which nobody is meant', () => {
  it('gives hardly any alarms', () => {
    const words = TEXTS.join(' ').split(/\s+/u).length

    const alarms = TEXTS.flatMap(alarmsIn)

    expect(words).toBeGreaterThan(600)
    expect(alarms.slice(Math.floor((words / 1000) * ALARMS_PER_1000_WORDS))).toEqual([])
  })
})
