using VRLab.Bindings.OpenXr;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

/// <summary>What stops a headset from starting, in words that say what to do.</summary>
public static class OpenXrFailure
{
    public static ProblemException NoRuntime() => ProblemException.EnvironmentLacking(
        "No OpenXR runtime is active on this machine.",
        "Start the headset's software (SteamVR, the vendor's app, Monado) and make it the active OpenXR runtime, let './vrlab run' bring up the simulated headset, or use --headset window.");

    public static ProblemException CannotLoad(string library, Exception? error) => ProblemException.EnvironmentLacking(
        $"The OpenXR runtime's library {library} cannot be loaded{(error is null ? string.Empty : $": {error.Message}")}.",
        "Reinstall the headset's software, or make another OpenXR runtime active.",
        error);

    public static ProblemException Negotiation(string library, XrResult result) => ProblemException.EnvironmentLacking(
        $"{library} refuses to work with this program ({result}).",
        "Update the headset's software: VRLab needs OpenXR 1.0 or later.");

    public static ProblemException Instance(XrResult result) => ProblemException.EnvironmentLacking(
        $"The OpenXR runtime did not start ({result}).",
        result == XrResult.ErrorRuntimeFailure
            ? "Is its service running? Start the headset's software (SteamVR, monado-service) and try again, or use --headset window."
            : "Restart the headset's software and try again, or use --headset window.");

    public static ProblemException MissingExtension(string runtime, string extension) => ProblemException.EnvironmentLacking(
        $"The OpenXR runtime {runtime} does not offer {extension}.",
        "Update the headset's software, make another OpenXR runtime active, or use --headset window.");

    public static ProblemException System(string runtime, XrResult result) => ProblemException.EnvironmentLacking(
        $"The OpenXR runtime {runtime} finds no headset ({result}).",
        result == XrResult.ErrorFormFactorUnavailable
            ? "Connect the headset, switch it on and try again, or use --headset window."
            : "Connect a headset with stereo display, or use --headset window.");

    public static ProblemException Session(string runtime, string step, XrResult result) => ProblemException.EnvironmentLacking(
        $"The OpenXR runtime {runtime} could not start a session: {step} gave {result}.",
        "Close other VR programs, restart the headset's software and try again, or use --headset window.");
}
