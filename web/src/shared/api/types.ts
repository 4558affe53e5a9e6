// The one place where pages learn what the server says: short names for what schema.ts (printed from the server's own
// description by `npm run types`) holds, and the few things the server sends that its description can't say yet.
import type { components, paths } from './schema'

export type { paths }
type S = components['schemas']

export type Role = S['Post']['role']
export type Scope = S['Post']['scope']
export type PlaceKind = S['Place']['kind']
export type CaseState = S['CaseView']['state']
export type Urgency = S['CaseView']['urgency']
export type CaseSource = NonNullable<S['CaseView']['source']>
export type CaseVerb =
  | 'file' | 'refuse' | 'dispatch' | 'accept' | 'return' | 'feedback' | 'verify' | 'rework' | 'close' | 'rate'
  | 'settle' | 'answer' | 'extend' | 'grant' | 'deny' | 'suspend' | 'resume' | 'escalate' | 'urge' | 'void' | 'merge'
  | 'unmerge' | 'reopen' | 'take_up'

export type Problem = Omit<S['Problem'], 'errors' | 'type' | 'detail'> & {
  type?: string; detail?: string; errors?: { pointer: string; zh: string; en: string }[]
}
export interface Page<T> { items: T[]; next?: string }

export type Post = S['Post']
export type Session = S['Session'] & { permissions: string[] }
export type Place = S['Place']
export type PlaceDetail = S['PlaceDetail'] & { polygon?: { type: string; coordinates: unknown } }
export type PlaceVersion = S['PlaceVersion']
export type ChangeRow = S['ChangeView']
export type Change = S['ChangeView']
export type ChangeState = S['ChangeView']['state']
export type ChangeVerb = 'edit' | 'submit' | 'approve' | 'return' | 'withdraw' | 'undo'
export type ChangeCheck = S['ChangeCheck']
export type ChangeOfPlace = S['ChangeOfPlace']
export type ChangeFlow = S['ChangeFlow']
export type ChangeImport = S['ChangeImport']
export type ImportLook = S['ImportLook']
export type ImportView = S['ImportView']
export type GridSize = S['GridSize']
export type PostRow = S['PostRow']
export type PostKind = S['Post']['kind']
export type Card = S['Card']
export type FacilityKind = S['FacilityKind']
export type FacilityList = S['FacilityList']
export type FacilityNorm = S['FacilityNorm']
export type FacilityRow = S['FacilityRow']
export type FacilityTableLook = S['FacilityTableLook']
export type FacilityWishRow = S['FacilityWishRow']
export type CardRow = S['CardRow']
export type CardPerson = S['CardPerson']
export type CardChoice = S['CardChoice']
export type CardPortrait = S['CardPortrait']
export type CardLines = S['CardLines']
export type DutyList = S['DutyList']
export type Duty = S['Duty']
export type Door = S['Door']
export type PostLoad = S['PostLoad']
export type Vacancy = S['Vacancy']
export type Substitute = S['Substitute']
export type PlaceAt = S['PlaceAt']
export type Address = S['Address']
export type SearchHit = S['SearchHit']
export type SearchAnswer = S['SearchAnswer']
export type ResidentRow = S['ResidentRow']
export type Compound = S['Compound']
export type Building = S['Building']
export type Household = S['Household']
export type Account = S['Account']
export type RightRow = S['RightRow']

export type CaseClass = S['CaseClass']
/** A list's row and the whole case have one shape; lists leave out the road. */
export type CaseRow = S['CaseView']
export type Case = S['CaseView']
export type CaseStep = S['CaseRoadStep']
export type CaseAct = S['CaseAct']
export type CaseReport = S['CaseReport']
export type CaseNear = S['CaseNear']
export type CasePoint = S['CasePoint']
export type CaseCounts = S['CaseCounts']
export type StepBody = S['CaseStepBody']

export type Message = S['MessageRow']
export type EventRow = Omit<S['EventRow'], 'body'> & { body?: { number?: string; words?: string; state?: CaseState; [k: string]: unknown } }
export interface LiveEvent { seq: number; at_ms: number; kind: string; subject: number; place?: string }

export type RegisterHome = S['RegisterHome']
export type RegisterPerson = S['RegisterPerson']
export type RegisterTotals = S['RegisterTotals']
export type QualityRule = S['QualityRule']
export type QualityFinding = S['QualityFinding']
export type ResidentPair = S['ResidentPair']
export type VisitHome = S['VisitHomeRow']
export type VisitHomePage = S['VisitHomePage']
export type VisitPerson = S['VisitPerson']
export type VisitRow = S['VisitRow']
export type VisitPage = S['VisitPage']
export type VisitNew = S['VisitNew']
export type VisitNote = S['VisitNote']
export type VisitNoteAbout = S['VisitNote']['about']
export type VisitWords = S['VisitWords']
export type VisitCoverage = S['VisitCoverage']
export type CareKind = S['CareKind']
export type OwnRecord = S['ResidentOwn']
export type OwnRequest = S['RequestView']
export type ConsentNotice = S['ConsentNotice']
export type HelperTerms = S['HelperTerms']
export type HelperRow = S['HelperRow']
export type Helper = S['HelperPage']
export type HelperSlot = S['HelperSlot']
export type HelperNumber = S['HelperNumber']
export type JoiningRow = S['JoiningRow']
export type JoiningState = S['JoiningRow']['state']
export type TeamRow = S['TeamRow']
export type TeamKind = S['TeamRow']['kind']
export type ServiceRow = S['ServiceRow']

export type GroupRow = S['GroupRow']
export type Group = S['GroupView']
export type GroupMember = S['GroupMember']
export type GroupCharge = S['GroupCharge']
export type Subject = S['Subject']
export type GroupMeeting = S['MeetingView']
export type GroupEntry = S['EntryRow']
export type EntryState = S['EntryRow']['state']
export type GroupTask = S['TaskRow']
export type TaskState = S['TaskRow']['state']
export type TaskCount = S['TaskCount']
export type Affair = S['AffairAct']
export type DictionaryField = S['DictionaryField']
export type DictionaryVersion = S['DictionaryVersion']
export type DictionaryDraft = S['DictionaryDraft']
export type DictionaryPage = S['DictionaryPage']

export type MapInfo = S['MapInfo']
