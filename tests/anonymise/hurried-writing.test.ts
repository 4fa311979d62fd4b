import { describe, expect, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { isHard } from '../../domain/anonymise/hard-kinds.ts'

/** Language, a text as a hurried or sly person types it, and the part of which nothing may be left. */
const WRITTEN: readonly (readonly [string, string, string])[] = [
  ['nl', 'haar nummer is nul zes 12 34 56 78', '12 34 56 78'],
  ['nl', 'bel 06 en dan 12345678', '12345678'],
  ['nl', '06 (nul zes) 12345678 is zijn nummer', '12345678'],
  [
    'nl',
    'nul zes een twee drie vier vijf zes zeven acht',
    'een twee drie vier vijf zes zeven acht',
  ],
  ['nl', 'tel: zes 12345678', '12345678'],
  ['nl', 'Bel hem op 0 6 1 2 3 4 5 6 7 8', '0 6 1 2 3 4 5 6 7 8'],
  ['nl', 'zijn tel is 06-1234\n5678', '06-1234\n5678'],
  ['nl', '06 12 34 56\n78 kan je bellen', '06 12 34 56\n78'],
  ['nl', '06_12345678', '06_12345678'],
  ['nl', '06*12345678', '06*12345678'],
  ['nl', '06=12345678', '06=12345678'],
  ['nl', 'O6-12345678', 'O6-12345678'],
  ['nl', 'o612345678', 'o612345678'],
  ['nl', '06.12.34.56.78', '06.12.34.56.78'],
  ['nl', '06–1234–5678', '06–1234–5678'],
  ['nl', '06/12345678', '06/12345678'],
  ['nl', '06, 12345678', '12345678'],
  ['nl', '06:12345678', '12345678'],
  ['nl', '06~12345678', '12345678'],
  ['nl', '+31(0)6 12345678', '+31(0)6 12345678'],
  ['nl', '31612345678 app hem', '31612345678'],
  ['nl', 'whatsapp 612345678', '612345678'],
  ['nl', 'zijn nr 06l2345678', '06l2345678'],
  ['nl', '06-123 45 6 78', '06-123 45 6 78'],
  [
    'nl',
    'mailen kan naar jan punt jansen apenstaartje gmail punt com',
    'jan punt jansen apenstaartje gmail punt com',
  ],
  ['nl', 'mail j a n @ gmail . com', '@ gmail . com'],
  ['nl', 'jan.jansen @ gmail.com', 'jan.jansen @ gmail.com'],
  ['nl', 'jan.jansen@ gmail .com', 'jan.jansen@ gmail .com'],
  ['nl', 'jan.jansen AT gmail DOT com', 'jan.jansen AT gmail DOT com'],
  ['nl', 'jan.jansen[at]gmail[dot]com', 'jan.jansen[at]gmail[dot]com'],
  ['nl', 'jan_jansen@gmail,com', 'jan_jansen@gmail,com'],
  ['nl', 'jan.jansen@gmail', 'jan.jansen@gmail'],
  ['nl', 'jan.jansen at gmail punt com', 'jan.jansen at gmail punt com'],
  ['nl', 'jan.jansen@\ngmail.com', 'jan.jansen@\ngmail.com'],
  ['nl', 'NL91-ABNA-0417-1643-00', 'NL91-ABNA-0417-1643-00'],
  ['nl', 'nl91abna0417164300', 'nl91abna0417164300'],
  ['nl', 'NL 91 ABNA 041 716 43 00', 'NL 91 ABNA 041 716 43 00'],
  ['nl', 'rekening NL91 ABNA\n0417 1643 00', 'NL91 ABNA\n0417 1643 00'],
  ['nl', 'IBAN:NL91ABNA0417164300', 'NL91ABNA0417164300'],
  ['nl', 'NL91_ABNA_0417_1643_00', 'NL91_ABNA_0417_1643_00'],
  ['nl', 'bsn123456782', '123456782'],
  ['nl', 'BSN:123456782', '123456782'],
  ['nl', 'bsn=123456782', '123456782'],
  ['nl', 'bsnnr123456782', '123456782'],
  ['nl', 'BSN1234.56.782', '1234.56.782'],
  ['nl', 'bsn 1 2 3 4 5 6 7 8 2', '1 2 3 4 5 6 7 8 2'],
  ['nl', 'burgerservicenr. is 123 456 782', '123 456 782'],
  ['nl', 'bsn 123456781 (weet niet zeker)', '123456781'],
  ['nl', 'b s n 123456782', '123456782'],
  ['nl', 'bsn 123/456/782', '123/456/782'],
  ['nl', 'bsn 123_456_782', '123_456_782'],
  ['nl', 'bsn 12345678-2', '12345678-2'],
  ['nl', 'kenteken 12bdf3', '12bdf3'],
  ['nl', '12-bdf-3 stond voor de deur', '12-bdf-3'],
  ['nl', 'busje met 12 bdf 3 erop', '12 bdf 3'],
  ['nl', 'kenteken: 12.BDF.3', '12.BDF.3'],
  ['nl', 'nummerplaat 12/BDF/3', '12/BDF/3'],
  ['nl', 'V kenteken is v-418-bk', 'v-418-bk'],
  ['nl', 'witte vw kent. 12-bdf-3', '12-bdf-3'],
  ['nl', 'paspoort nxf12b3c4', 'nxf12b3c4'],
  ['nl', 'rijbewijs 1234567890', '1234567890'],
  ['nl', 'vnr1234567890', '1234567890'],
  ['nl', 'V-nr.: 123.456.7890', '123.456.7890'],
  ['nl', 'ze woont kerkstraat 12', 'kerkstraat 12'],
  ['nl', 'ze woont in de kerkstr 12', 'kerkstr 12'],
  ['nl', 'ze woont in de kerkstraad 12', 'kerkstraad 12'],
  ['nl', 'adres kerk straat 12', 'kerk straat 12'],
  ['nl', 'kerkstraat nummer twaalf', 'kerkstraat nummer twaalf'],
  ['nl', 'Kerkstraat op nr. 12', 'Kerkstraat op nr. 12'],
  ['nl', 'Kerkstraat, huisnummer 12', 'Kerkstraat, huisnummer 12'],
  ['nl', 'nummer 12 in de Kerkstraat', 'nummer 12 in de Kerkstraat'],
  ['nl', 'geb 12.3.04', '12.3.04'],
  ['nl', 'gb datum 12-03-2004', '12-03-2004'],
  ['nl', 'geboren twaalf maart 2004', 'twaalf maart 2004'],
  ['nl', 'geboortedatum: 12032004', '12032004'],
  ['nl', 'gebdatum 12/03/04', '12/03/04'],
  ['pl', 'ur. 12.03.2004 w Łodzi', '12.03.2004'],
  ['pl', 'urodzona dnia 12 marca 2004', '12 marca 2004'],
  ['pl', 'data ur. 12-03-2004', '12-03-2004'],
  ['pl', 'PESEL: 440514 01458', '440514 01458'],
  ['pl', 'nr paszportu EH1234567', 'EH1234567'],
  ['pl', 'dowód osobisty ABC 123456', 'ABC 123456'],
  ['pl', 'telefon: 512-345-678', '512-345-678'],
  ['pl', 'dzwoń 512 345 678', '512 345 678'],
  ['pl', 'konto 61 1090 1014 0000 0712 1981 2874', '61 1090 1014 0000 0712 1981 2874'],
  ['pl', 'mieszka ul kwiatowa 5', 'kwiatowa 5'],
  ['pl', 'jan małpa wp kropka pl', 'jan małpa wp kropka pl'],
  ['ro', 'născută pe 12 martie 2004', '12 martie 2004'],
  ['ro', 'nascuta in 12.03.2004', '12.03.2004'],
  ['ro', 'cnp 1850101221145', '1850101221145'],
  ['ro', 'pasaport seria 12345678', '12345678'],
  ['ro', 'CI seria RX nr 123456', 'RX nr 123456'],
  ['ro', 'tel 0722 123 456', '0722 123 456'],
  ['ro', 'sunați la 0722123456', '0722123456'],
  ['ro', 'locuiește pe str. Florilor nr. 5', 'Florilor nr. 5'],
  ['ro', 'numar inmatriculare B 123 ABC', 'B 123 ABC'],
  ['ar', 'رقم الهاتف ٠٦١٢٣٤٥٦٧٨', '٠٦١٢٣٤٥٦٧٨'],
  ['ar', 'جواز سفر رقم N12345678', 'N12345678'],
  ['ar', 'تاريخ الميلاد ١٢/٣/٢٠٠٤', '١٢/٣/٢٠٠٤'],
  ['ar', 'مواليد 12-3-2004', '12-3-2004'],
  ['ar', 'رقمها 0612345678', '0612345678'],
  ['ar', 'الايميل jan@gmail.com', 'jan@gmail.com'],
  ['zh', '出生日期：2004年3月12日', '2004年3月12日'],
  ['zh', '她的电话是06-12345678', '06-12345678'],
  ['zh', '护照号E12345678', 'E12345678'],
  ['zh', '身份证号110105199003078888', '110105199003078888'],
  ['zh', '手机13812345678', '13812345678'],
  ['zh', '微信号 xiaoli_88', 'xiaoli_88'],
  ['uk', 'народилася 12 березня 2004 р.', '12 березня 2004'],
  ['bg', 'родена на 12.03.2004', '12.03.2004'],
  ['de', 'geb. am 12. März 2004', '12. März 2004'],
  ['fr', 'née le 12 mars 2004', '12 mars 2004'],
  ['tr', 'doğum tarihi 12.03.2004', '12.03.2004'],
  ['hu', 'szül. 2004.03.12.', '2004.03.12'],
  ['es', 'nacida el 12 de marzo de 2004', '12 de marzo de 2004'],
]

const HARMLESS: readonly string[] = [
  'De trein van 06:12 - 07:45 viel uit.',
  'Het werd nul zes keer achter elkaar.',
  'Zij draait nul zes of zeven uur.',
  'Open van 06 en dan weer om 12 uur.',
  'Een mei vol zon en twee juli dagen regen.',
  'Hij kwam als nummer twaalf over de streep.',
  'Loting nummer 12 in de poule van zes.',
  'De verhouding was 06/12 en later 07/13.',
  'Zie nr. 12 in de lijst van straten.',
  'Een rij van 0_6_1_2 is geen nummer.',
]

const hardLettersLeft = (language: string, text: string, secret: string): string => {
  const hard = findIdentifying(text, language).filter(({ kind }) => isHard(kind))
  const from = text.indexOf(secret)
  return Array.from({ length: secret.length }, (_, index) => from + index)
    .filter((place) => /[\p{L}\p{N}]/u.test(text.charAt(place)))
    .filter((place) => !hard.some(({ start, end }) => start <= place && place < end))
    .map((place) => text.charAt(place))
    .join('')
}

describe('an identifier written in haste, or to slip by', () => {
  it.each(WRITTEN)('is covered whole (%s): %s', (language, text, secret) => {
    expect(hardLettersLeft(language, text, secret)).toBe('')
  })

  it.each(HARMLESS)('is not seen in: %s', (text) => {
    const hard = findIdentifying(text, 'nl').filter(({ kind }) => isHard(kind))

    expect(hard).toEqual([])
  })
})
