// A script as it is served: comments stay here, and so do indentation and empty lines.

const COMMENTS_AND_SPACE = /^\s*(?:\/\/.*|\/\*\*.*?\*\/)?\n|^\s*\/\*\*[^]*?\*\/\n|^ +/gm;

export const stripped = (script) => script.replace(COMMENTS_AND_SPACE, '');
