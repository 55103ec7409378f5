# Runs the test projects, at most two at once, and ends with one line: N passed, N failed.

test_results="$vrlab_state/tests"
test_minutes_each=25

test_projects() {
  local project
  for project in "$vrlab_root"/tests/*/*.Tests.csproj; do
    # A project without a source file has nothing to run yet.
    find "$(dirname "$project")" \( -name bin -o -name obj \) -prune -o -name '*.cs' -print -quit | grep -q . &&
      basename "$(dirname "$project")"
  done
}

test_program() { printf '%s' "$vrlab_root"/tests/"$1"/bin/Release/net10.0/VRLab.*.Tests.dll; }

# counts FILE: passed, failed, skipped of one result file.
counts() {
  awk 'BEGIN { RS = "<" } /^Counters / {
    for (i = 1; i <= NF; i++) if (split($i, part, "\"") >= 2) value[part[1]] = part[2]
    print value["passed="], value["failed="] + value["error="] + value["timeout="] + value["aborted="], value["total="] - value["executed="]
  }' "$1"
}

run_project() {
  local name="$1" started=$SECONDS code passed failed skipped
  local trx="$test_results/$name.trx" log="$test_results/$name.log"
  timeout --kill-after=10 $((test_minutes_each * 60)) dotnet test "$(test_program "$name")" --logger "trx;LogFileName=$trx" \
    --results-directory "$test_results" >"$log" 2>&1
  code=$?
  [ -f "$trx" ] && read -r passed failed skipped < <(counts "$trx")
  passed=${passed:-0} failed=${failed:-0} skipped=${skipped:-0}
  if [ "$code" != 0 ] && [ "$failed" = 0 ]; then
    failed=1
    printf '%s: the test program ended with code %s before it was done; last lines of %s:\n%s\n\n' "$name" "$code" "$log" "$(tail -25 "$log")" >"$test_results/$name.crash"
  elif [ $((passed + failed + skipped)) = 0 ]; then
    failed=1
    printf '%s: no test was found in %s\n\n' "$name" "$(test_program "$name")" >"$test_results/$name.crash"
  fi
  printf '%s %s %s\n' "$passed" "$failed" "$skipped" >"$test_results/$name.counts"
  printf '  %-16s %4d passed, %d failed%s  %d s\n' "$name" "$passed" "$failed" "$([ "$skipped" = 0 ] || printf ', %d skipped' "$skipped")" $((SECONDS - started))
}

runs_alone() { grep -qx "$1" "$vrlab_setup/run-alone.txt"; }

run_projects() {
  local name running=0
  for name in "$@"; do
    runs_alone "$name" && continue
    if [ "$running" -ge 2 ]; then
      wait -n
      running=$((running - 1))
    fi
    run_project "$name" &
    running=$((running + 1))
  done
  wait
  for name in "$@"; do
    if runs_alone "$name"; then run_project "$name"; fi
  done
}

# Line breaks and spaces as .editorconfig has them; the build itself checks the rules of style. Works on the files alone, so that it
# costs seconds, and counts as one test.
check_format() {
  local started=$SECONDS passed=1 failed=0
  if ! (cd "$vrlab_root" && dotnet format whitespace . --folder --verify-no-changes --exclude bin obj out .vrlab) >"$test_results/Format.log" 2>&1; then
    passed=0 failed=1
    printf 'Format: to put it right, run: dotnet format whitespace . --folder\n%s\n\n' "$(tail -25 "$test_results/Format.log")" >"$test_results/Format.crash"
  fi
  printf '%s %s 0\n' "$passed" "$failed" >"$test_results/Format.counts"
  printf '  %-16s %4d passed, %d failed  %d s\n' Format "$passed" "$failed" $((SECONDS - started))
}

# Names and messages of the tests that failed.
show_failures() {
  local trx
  cat "$test_results"/*.crash 2>/dev/null
  for trx in "$test_results"/*.trx; do
    [ -f "$trx" ] || continue
    awk 'BEGIN { RS = "<" }
      /^UnitTestResult / { failed = /outcome="Failed"/; match($0, /testName="[^"]*"/); name = substr($0, RSTART + 10, RLENGTH - 11) }
      failed && (/^Message>/ || /^StackTrace>/) { if (/^Message>/) printf "FAILED %s\n", name; sub(/^[A-Za-z]+>/, ""); sub(/\n+$/, ""); print substr($0, 1, 3000) }
      /^\/UnitTestResult>/ && failed { print ""; failed = 0 }' "$trx" |
      sed 's/&#xD;//g; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&apos;/'"'"'/g; s/&amp;/\&/g'
  done
}

check_test_names() {
  local name
  for name in "$@"; do
    [ -d "$vrlab_root/tests/$name" ] || { say "vrlab: there is no test project '$name'; there are: $(test_projects | tr '\n' ' ')"; exit 2; }
  done
}

run_tests() {
  local names passed failed skipped
  rm -rf "$test_results"
  mkdir -p "$test_results"
  if [ $# -gt 0 ]; then
    names=("$@")
  else
    mapfile -t names < <(test_projects)
  fi
  echo "vrlab: running ${#names[@]} test projects"
  [ $# -gt 0 ] || check_format
  run_projects "${names[@]}"
  echo
  show_failures
  read -r passed failed skipped < <(cat "$test_results"/*.counts 2>/dev/null | awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }')
  [ "$((passed + failed))" -gt 0 ] || { echo "no test ran"; failed=1; }
  printf '%d passed, %d failed%s\n' "$passed" "$failed" "$([ "$skipped" = 0 ] || printf ', %d skipped' "$skipped")"
  [ "$failed" = 0 ]
}
