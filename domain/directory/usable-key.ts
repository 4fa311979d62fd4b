type KeyDates = { readonly validFrom: string; readonly validUntil: string }

/**
 * Of several keys of one desk or partner the one to seal to at `now`: the newest whose dates hold.
 * Two keys may overlap, and the new one is used from its first moment. Undefined when none holds.
 */
export const usableKey = <Key extends KeyDates>(keys: readonly Key[], now: Date): Key | undefined =>
  keys
    .filter(
      ({ validFrom, validUntil }) =>
        Date.parse(validFrom) <= now.getTime() && now.getTime() < Date.parse(validUntil),
    )
    .toSorted((a, b) => Date.parse(b.validFrom) - Date.parse(a.validFrom))[0]
