// A plugin of the bundler that leaves out what gray-matter would read YAML with.

/**
 * gray-matter brings js-yaml, which brings esprima: 300 kB that every thread that parses notes would load. It is always given an engine
 * for YAML (`notes/front-matter`), and asks its own for nothing.
 */
export const ownYaml = {
  name: 'own-yaml',
  transform: {
    filter: { id: /gray-matter[\\/]lib[\\/]engines\.js$/ },
    handler: (code) => code.replace("require('js-yaml')", '{ safeLoad() {}, safeDump() {} }'),
  },
};
