import { GUIDE_NAMESPACES } from '../../components/guide/namespaces.ts'
import { openFace } from '../face/open-face.tsx'
import { GuidePage } from './GuidePage.tsx'

void openFace(GuidePage, GUIDE_NAMESPACES)
