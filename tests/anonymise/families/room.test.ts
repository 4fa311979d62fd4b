import { describe, expect, it } from 'vitest'
import { findRooms } from '../../../domain/anonymise/families/room.ts'
import { spansOf } from '../spans.ts'

describe('the number of a room', () => {
  it.each([
    ['kamer 214', 'certain', 'kamer 214'],
    ['Kamer 3', 'certain', 'Kamer 3'],
    ['kamernummer: 214', 'certain', 'kamernummer: 214'],
    ['hotelkamer nr. 12', 'certain', 'hotelkamer nr. 12'],
    ['kamer 2.14', 'certain', 'kamer 2.14'],
    ['kamer 12b', 'certain', 'kamer 12b'],
    ['kamers 214 en 215', 'certain', 'kamers 214 en 215'],
    ['de gast op 530', 'likely', '530'],
    ['room 12', 'certain', 'room 12'],
    ['Zimmer 12', 'certain', 'Zimmer 12'],
    ['chambre 12', 'certain', 'chambre 12'],
    ['habitación 12', 'certain', 'habitación 12'],
    ['pokój 12', 'certain', 'pokój 12'],
    ['în camera 12', 'certain', 'camera 12'],
    ['szoba 12', 'certain', 'szoba 12'],
    ['12-es szobában', 'certain', '12-es szobában'],
    ['oda 12', 'certain', 'oda 12'],
    ['стая 12', 'certain', 'стая 12'],
    ['кімната 12', 'certain', 'кімната 12'],
    ['غرفة رقم 12', 'certain', 'غرفة رقم 12'],
    ['住在212号房', 'certain', '212号房'],
    ['房间12', 'certain', '房间12'],
    ['chalet 12', 'likely', 'chalet 12'],
  ])('is found in "%s" as %s', (text, certainty, covered) => {
    expect(spansOf(findRooms, text)).toEqual([`room ${certainty}: ${covered}`])
  })

  it.each([
    '2 kamers',
    'kamers 3',
    'kamer 2 personen',
    'kamer 3 nachten',
    'kamer van koophandel',
    'Tweede Kamer 2024',
    'de meervoudige kamer 3',
    'badkamer 2',
    'de camera 3 hangt daar',
    'kamer 12,50',
    'op 530 meter',
    'in schut 3',
  ])('is not found in: %s', (text) => {
    expect(spansOf(findRooms, text)).toEqual([])
  })
})
