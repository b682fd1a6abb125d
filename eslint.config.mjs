import js from "@eslint/js";
import globals from "globals";

const rules = {
  ...js.configs.recommended.rules,
  eqeqeq: "error",
  "max-lines": ["error", 400],
  "max-lines-per-function": ["error", { max: 60 }],
  "no-shadow": "error",
  "no-var": "error",
  "prefer-const": "error",
};

export default [
  { ignores: ["static/vendor/", "node_modules/", ".venv/", "var/"] },
  { files: ["static/js/**/*.js"], languageOptions: { globals: globals.browser }, rules },
  {
    files: ["tests/js/**/*.js", "scripts/**/*.mjs", "eslint.config.mjs"],
    languageOptions: { globals: globals.node },
    rules,
  },
];
