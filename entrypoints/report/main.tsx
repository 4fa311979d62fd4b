import { FORM_NAMESPACES } from '../../components/form/namespaces.ts'
import { openFace } from '../face/open-face.tsx'
import { Report } from './Report.tsx'

void openFace(Report, FORM_NAMESPACES)
