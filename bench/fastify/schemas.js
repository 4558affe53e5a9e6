// JSON schemas: what Fastify checks on the way in and compiles writers from on the way out.
const int = { type: 'integer' }, text = { type: 'string' }, flag = { type: 'boolean' }
const maybeInt = { type: 'integer', nullable: true }, maybeText = { type: 'string', nullable: true }
const list = (properties) => ({ type: 'array', items: { type: 'object', properties } })

export const reportBody = {
  type: 'object', required: ['class', 'words', 'lon', 'lat', 'place', 'address'], additionalProperties: false,
  properties: {
    class: { type: 'string', minLength: 5, maxLength: 8 }, words: { type: 'string', maxLength: 500 },
    lon: { type: 'number', minimum: -180, maximum: 180 }, lat: { type: 'number', minimum: -90, maximum: 90 },
    place: { type: 'string', minLength: 12, maxLength: 18 }, address: { type: 'string', maxLength: 120 }
  }
}

export const transferBody = {
  type: 'object', required: ['from_id', 'to_id', 'amount', 'words'], additionalProperties: false,
  properties: { from_id: int, to_id: int, amount: { ...int, minimum: 1 }, words: { type: 'string', maxLength: 200 } }
}

export const listQuery = {
  type: 'object', additionalProperties: false,
  properties: {
    state: text, class: { type: 'string', minLength: 2, maxLength: 8 }, open: flag,
    place: { type: 'string', minLength: 6, maxLength: 18 }, sort: { enum: ['new', 'due'] },
    q: { type: 'string', minLength: 2, maxLength: 60 }, limit: { ...int, minimum: 1, maximum: 200, default: 20 }
  }
}

export const caseView = {
  type: 'object',
  properties: {
    id: int, number: text, class: text, class_name: text, icon: text, words: text, state: text, urgency: text,
    place: text, place_name: text, address: text, reported_ms: int, due_ms: maybeInt, moved_ms: int, overdue: flag,
    lon: { type: 'number' }, lat: { type: 'number' }, handler_name: text, thumb: int, version: int, source: text,
    happened_ms: maybeInt, closed_ms: maybeInt, reworks: int, handler_post: int, stars: maybeInt, solved: flag,
    reporter_name: maybeText, reporter_phone: maybeText, mine: flag, synthetic: flag,
    photos: list({ id: int, occasion: text }),
    road: list({ seq: int, at_ms: int, verb: text, verb_name: text, by: text, words: text, photos: list({ id: int }),
                 state: text }),
    may: list({ verb: text })
  }
}
