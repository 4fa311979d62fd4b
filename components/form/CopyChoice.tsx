import type { Desk } from '../../domain/directory/schema.ts'
import { Choice } from '../ui/Choice.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { deskName } from './other-desk.ts'

type Props = {
  readonly desk: Desk
  readonly copyDesk: Desk
  readonly isWished: boolean
  readonly onWish: (isWished: boolean) => void
}

/** Whether a second desk reads the signal too, and what that is good for. */
export const CopyChoice = ({ desk, copyDesk, isWished, onWish }: Props) => {
  const { t, language } = useWords()
  const copy = deskName(copyDesk, language)
  return (
    <Choice
      type="checkbox"
      id="copy-for-second-desk"
      name="copy-for-second-desk"
      value="copy"
      label={t('desks:copy.label', { copy })}
      description={t('desks:copy.why', { copy, desk: deskName(desk, language) })}
      checked={isWished}
      onChange={onWish}
    />
  )
}
