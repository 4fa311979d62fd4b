import { ROLES, SECTORS, SHARED_ROLES, type Role } from '../../../domain/signal/vocabulary.ts'
import { OneAnswer } from '../OneAnswer.tsx'
import type { StepProps } from './step-props.ts'

export const AboutYouStep = ({ answers, onAnswer, errorOf }: StepProps) => {
  const roles: readonly Role[] =
    answers.sector === undefined ? [] : [...ROLES[answers.sector], ...SHARED_ROLES]
  return (
    <>
      <OneAnswer
        question="sector"
        values={SECTORS}
        value={answers.sector}
        error={errorOf('sector')}
        onValue={(sector) => {
          onAnswer({ sector })
        }}
      />
      {roles.length > 0 && (
        <OneAnswer
          question="role"
          values={roles}
          value={answers.role}
          error={errorOf('role')}
          onValue={(role) => {
            onAnswer({ role })
          }}
        />
      )}
    </>
  )
}
