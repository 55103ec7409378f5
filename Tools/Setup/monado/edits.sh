# Edits that turn Monado into a headset for tests. Each checks what it finds and what it leaves. Sourced by build.sh.

# edit FILE FROM TO: replaces the one line that contains FROM.
edit() {
  local count
  count=$(grep -cF -- "$2" "$1")
  [ "$count" = 1 ] || lack "an edit of Monado does not fit: '$2' is $count times in $1" "report this; the edits are written for Monado 25.0.0"
  awk -v from="$2" -v to="$3" '{ at = index($0, from); if (at) $0 = substr($0, 1, at - 1) to substr($0, at + length(from)); print }' "$1" >"$1.edited"
  mv "$1.edited" "$1"
  grep -qF -- "$3" "$1" || lack "an edit of $1 was not applied" "report this; the edits are written for Monado 25.0.0"
}

apply_edits() {
  local hub=src/xrt/drivers/remote/r_hub.c
  local compositor=src/xrt/compositor/null/null_compositor.c
  local target=src/xrt/targets/openxr/CMakeLists.txt
  local multi=src/xrt/compositor/multi/comp_multi_system.c
  local pacing=src/xrt/auxiliary/util/u_pacing_compositor_fake.c
  # Nobody else on the network may move the learner's head.
  edit $hub 'htonl(INADDR_ANY)' 'htonl(INADDR_LOOPBACK)'
  # The hub's thread ends while it waits for a next client: that is how every session ends, and no error.
  edit $hub 'R_ERROR(r, "Failed to wait for id " R_SOCKET_FMT, r->accept_fd);' 'R_INFO(r, "Stopped waiting for id " R_SOCKET_FMT, r->accept_fd);'
  # The picture size and rate of a headset, chosen by the run.
  edit $compositor 'static const uint64_t RECOMMENDED_VIEW_WIDTH = 320;' 'DEBUG_GET_ONCE_NUM_OPTION(null_width, "XRT_NULL_WIDTH", 320)'
  edit $compositor 'static const uint64_t RECOMMENDED_VIEW_HEIGHT = 240;' 'DEBUG_GET_ONCE_NUM_OPTION(null_height, "XRT_NULL_HEIGHT", 240) DEBUG_GET_ONCE_NUM_OPTION(null_fps, "XRT_NULL_FPS", 20)'
  edit $compositor 'recommended.width_pixels  = RECOMMENDED_VIEW_WIDTH;' 'recommended.width_pixels  = (uint32_t)debug_get_num_option_null_width();'
  edit $compositor 'recommended.height_pixels = RECOMMENDED_VIEW_HEIGHT;' 'recommended.height_pixels = (uint32_t)debug_get_num_option_null_height();'
  edit $compositor 'U_TIME_1S_IN_NS / 20; // 20 FPS' 'U_TIME_1S_IN_NS / debug_get_num_option_null_fps();'
  # Without the service the main compositor is not built, so it cannot be linked.
  edit $target '			comp_main' '			$<TARGET_NAME_IF_EXISTS:comp_main>'
  # A thousand frames a second are closer together than what the compositor takes for "now": its thread would never sleep.
  edit $multi 'u_wait_until(sleeper, wake_up_time_ns);' 'int64_t left_ns = wake_up_time_ns - os_monotonic_get_ns(); if (left_ns > 0) os_precise_sleeper_nanosleep(sleeper, (int32_t)left_ns);'
  # The next frame is looked for from the last one on, and not from the start of the session.
  edit $pacing 'return predicted_present_time_ns;' 'ft->last_present_time_ns = predicted_present_time_ns - ft->frame_period_ns; return predicted_present_time_ns;'
  # A drill in software shares its cores with the drawing: no real-time priority (and no line about it on the terminal).
  edit $multi 'u_linux_try_to_set_realtime_priority_on_thread(U_LOGGING_INFO, "Multi Client Module");' '/* ordinary priority */'
}
