// Where an app's maker begins: from there on the interface describes itself.
export const outsideAddress = () => `${location.origin}/open311/v2/discovery.json`
