# Shared by ./run, ./verify and bin/start: finds the tools, installs what is missing into ignored folders.
# Sourced, never run. Functions print a sentence and return non-zero when something has to be done by hand.

say() { printf '%s\n' "$*"; }
fail() { printf 'Myelin: %s\n' "$*" >&2; exit 1; }

is_jdk_25() { [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "25'; }

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/java/*25* "$HOME"/.sdkman/candidates/java/25* \
      /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate" PATH="$candidate/bin:$PATH"
      return 0
    fi
  done
  fail "needs a JDK 25 and found none. Install one (for example Temurin 25) and set JAVA_HOME to it."
}

find_maven() {
  command -v mvn >/dev/null 2>&1 || fail "needs Maven 3.8.7 or newer on the PATH (Debian: apt-get install maven)."
}

# Node 24 with npm: the machine's own, or a private copy in .node.
find_node() {
  local major
  if [ -x .node/node ] && .node/node --version 2>/dev/null | grep -q '^v24\.'; then
    use_private_node
    return 0
  fi
  if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
    major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    if [ "$major" -ge 24 ]; then
      NODE_OPTIONS_FOR_MAVEN=""
      return 0
    fi
  fi
  command -v npm >/dev/null 2>&1 || install_debian nodejs npm
  say "Installing Node 24 into .node …"
  mkdir -p .node
  npm install --prefix .node --no-save --no-package-lock --loglevel=error node@24.21.0 npm@11.6.2 >/dev/null \
    || fail "could not install Node 24 into .node. Install Node 24 with npm by hand and try again."
  ln -sfn node_modules/node/bin/node .node/node
  .node/node --version >/dev/null 2>&1 || fail "the Node in .node does not start. Remove .node and try again."
  use_private_node
}

use_private_node() {
  export PATH="$PWD/.node:$PWD/.node/node_modules/.bin:$PATH"
  NODE_OPTIONS_FOR_MAVEN="-Dvaadin.node.folder=$PWD/.node"
}

install_debian() {
  local sudo=""
  command -v apt-get >/dev/null 2>&1 || fail "needs $* and cannot install it here. Install it by hand and try again."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "needs $*. Run as root: apt-get install $*"
    sudo="sudo"
  fi
  say "Installing $* …"
  $sudo apt-get update -qq >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null \
    || fail "could not install $*."
}

find_chromium() {
  local candidate
  for candidate in "${MYELIN_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      export MYELIN_CHROMIUM="$candidate"
      return 0
    fi
  done
  install_debian chromium
  export MYELIN_CHROMIUM=/usr/bin/chromium
}

# Optional: computes password hashes in a third of the time. Never asks for a password and never fails.
find_sodium() {
  # Not "grep -q": it stops reading, ldconfig fails on that, and with pipefail the library would count as missing.
  if ldconfig -p 2>/dev/null | grep 'libsodium\.so' >/dev/null || [ "$(id -u)" -ne 0 ] \
      || ! command -v apt-get >/dev/null 2>&1; then
    return 0
  fi
  say "Installing libsodium …"
  apt-get update -qq >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libsodium23 >/dev/null 2>&1 \
    || say "It could not be installed; passwords are hashed in Java."
}

# Optional: sets the clock of one process, for the journey that needs it. Never fails; without it that journey is skipped.
find_faketime() {
  local candidate round
  for round in 1 2; do
    for candidate in "${MYELIN_FAKETIME:-}" /usr/lib/*/faketime/libfaketimeMT.so.1; do
      if [ -f "$candidate" ]; then
        export MYELIN_FAKETIME="$candidate"
        return 0
      fi
    done
    if [ "$round" = 2 ] || [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
      say "libfaketime is missing; the journey with a clock that is set will be skipped."
      return 0
    fi
    say "Installing libfaketime …"
    apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libfaketime >/dev/null 2>&1 || true
  done
}

# The Java client of Playwright drives the npm package of the same version; no browser is downloaded.
PLAYWRIGHT_VERSION=1.59.0
find_playwright() {
  if [ ! -f ".tools/playwright-core/package/cli.js" ] \
      || ! grep -q "\"version\": \"$PLAYWRIGHT_VERSION\"" .tools/playwright-core/package/package.json; then
    say "Installing playwright-core $PLAYWRIGHT_VERSION into .tools …"
    rm -rf .tools/playwright-core
    mkdir -p .tools/playwright-core
    (cd .tools/playwright-core && npm pack --silent "playwright-core@$PLAYWRIGHT_VERSION" >/dev/null \
      && tar -xzf playwright-core-*.tgz && rm -f playwright-core-*.tgz) \
      || fail "could not fetch playwright-core $PLAYWRIGHT_VERSION from the npm registry."
  fi
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  PLAYWRIGHT_NODEJS_PATH=$(command -v node)
  export PLAYWRIGHT_NODEJS_PATH
}

# True when a source is newer than the stamp of the last build.
sources_changed() {
  [ ! -f target/myelin.jar ] || [ ! -f target/.built ] \
    || [ -n "$(find pom.xml package.json package-lock.json vite.config.ts tsconfig.json src/main frontend lessons \
        -path frontend/generated -prune -o -type f -newer target/.built -print 2>/dev/null | head -n 1)" ]
}

build() {
  say "Building (about a minute and a half the first time) …"
  mvn -B -q -Dmaven.test.skip=true package $NODE_OPTIONS_FOR_MAVEN || fail "the build failed; the lines above say where."
  rm -rf target/app
  touch target/.built
}

# Options of every start; a cache is only valid for the options it was recorded with.
start_options() {
  # Requests are virtual threads, which keep a carrier until they wait. With more carriers than processors the system shares
  # the processors out, and an answer does not wait for the end of a page that is being computed.
  local carriers=$((4 * $(getconf _NPROCESSORS_ONLN)))
  options=(-Xmx"${MYELIN_HEAP:-512m}" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:+UseCompactObjectHeaders
    -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
    -Djdk.virtualThreadScheduler.parallelism="$carriers" -Djdk.virtualThreadScheduler.maxPoolSize=256)
  # Pages of 2 MB instead of 4 kB for the heap, where the system gives them to who asks: about a tenth less processor time on a virtual machine.
  if grep -qs '\[\(madvise\|always\)\]' /sys/kernel/mm/transparent_hugepage/enabled; then
    options+=(-XX:+UseTransparentHugePages)
  fi
}

unpack() {
  if [ ! -f target/app/myelin.jar ] || [ target/myelin.jar -nt target/app/myelin.jar ]; then
    rm -rf target/app
    java -Djarmode=tools -jar target/myelin.jar extract --destination target/app >/dev/null \
      || fail "could not unpack target/myelin.jar."
  fi
}

# The load generator in bench/; unpack must have run.
compile_bench() {
  rm -rf target/bench
  javac -Xlint:all,-processing,-restricted -Werror --release 25 -d target/bench -cp "target/app/myelin.jar:target/app/lib/*" \
    bench/src/org/myelin/bench/*.java || fail "the load generator does not compile; the lines above say where."
}

# Unpacks the jar and records the start, so that the next one is fast.
prepare_start() {
  unpack
  start_options
  record_start "$PWD/target/app"
}

# Records an ahead-of-time cache in a training run: starts on a throw-away database, writes the cache, exits.
# It halves the start. Silent where the JDK cannot; MYELIN_AOT=off leaves it out.
record_start() {
  local app=$1 cache="$1/myelin.aot" scratch
  if [ -f "$cache" ] || [ "${MYELIN_AOT:-on}" != on ]; then
    return 0
  fi
  say "Preparing a fast start, once …"
  scratch=$(mktemp -d)
  # The cache holds the path of the jar, so the real start has to name it the same way.
  if ! java "${options[@]}" -XX:AOTCacheOutput="$cache" -Dspring.context.exit=onRefresh -jar "$app/myelin.jar" \
      --spring.profiles.active=demo --myelin.data="$scratch/data" --server.port=0 >/dev/null 2>&1; then
    rm -f "$cache"
  fi
  rm -rf "$scratch"
}
