import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeReceipt, parseReceipt, receiptGroups } from '../../domain/thread/receipt.ts'

describe('a receipt', () => {
  it('is 25 digits in five groups that read back to the same receipt', () => {
    const receipt = makeReceipt()

    const groups = receiptGroups(receipt)

    expect(groups).toHaveLength(5)
    expect(groups.every((group) => /^\d{5}$/u.test(group))).toBe(true)
    expect(parseReceipt(groups.join(' '))).toEqual({ ok: true, value: receipt })
  })

  it('reads blanks, dashes, full-width and Arabic-Indic digits', () => {
    const receipt = makeReceipt()
    const arabic = Array.from(receipt, (digit) => String.fromCharCode(0x0660 + Number(digit))).join(
      '',
    )
    const wide = Array.from(receipt, (digit) => String.fromCharCode(0xff10 + Number(digit))).join(
      '',
    )

    for (const typed of [arabic, wide, ` ${receipt.slice(0, 5)}-${receipt.slice(5)}\n`]) {
      expect(parseReceipt(typed)).toEqual({ ok: true, value: receipt })
    }
  })

  it('finds every wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(24), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const receipt = makeReceipt()
        const digit = String((Number(receipt[at]) + by) % 10)
        const wrong = receipt.slice(0, at) + digit + receipt.slice(at + 1)
        expect(parseReceipt(wrong)).toEqual({ ok: false, code: 'receipt-check-digit' })
      }),
      { numRuns: 500 },
    )
  })

  it('finds every swap of two neighbours', () => {
    fc.assert(
      fc.property(fc.nat(23), (at) => {
        const receipt = makeReceipt()
        fc.pre(receipt[at] !== receipt[at + 1])
        const swapped =
          receipt.slice(0, at) +
          receipt
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          receipt.slice(at + 2)
        expect(parseReceipt(swapped).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses another length with its own code', () => {
    expect(parseReceipt('12345')).toEqual({ ok: false, code: 'receipt-length' })
    expect(parseReceipt('')).toEqual({ ok: false, code: 'receipt-length' })
    expect(parseReceipt('1'.repeat(26))).toEqual({ ok: false, code: 'receipt-length' })
  })
})
