using System.Runtime.InteropServices;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Cli;

/// <summary>What a learner's side of a run is made of, whether the session is computed here or elsewhere.</summary>
internal static class LearnerSide
{
    public static SessionMenu Menu(RunOptions options, SpokenPhrases phrases, LearnerTask task, Action<string> note)
    {
        var menu = new SessionMenu(options.Preferences, phrases, task);
        if (options.PreferencesPath is { } path)
        {
            menu.PreferencesChanged += preferences => Keep(path, preferences, note);
        }

        return menu;
    }

    public static LearnerPacing Pacing(RunOptions options) =>
        double.IsPositiveInfinity(options.Speed) ? LearnerPacing.Unlimited : LearnerPacing.AtSpeed(options.Speed);

    /// <summary>Who takes part, in the words of the recording.</summary>
    public static ParticipantJoined Introduce(RunOptions options, string role, XrCapabilities headset) =>
        new(NameOf(options), role, headset.SystemName.Length > 0 ? headset.SystemName : headset.Backend, options.Learner.ToString().ToLowerInvariant());

    public static void Feel(in HapticPulse pulse, ParticipantId participant, IXrBackend backend)
    {
        if (pulse.Participant == participant)
        {
            backend.Pulse(pulse.Hand, pulse.Amplitude, pulse.Seconds);
        }
    }

    public static ClientReport ReportOf(FrameStatistics statistics, IXrBackend backend) => new(
        statistics.FrameCount,
        statistics.FramesDrawn,
        statistics.MedianMilliseconds,
        statistics.P99Milliseconds,
        statistics.AllocatedBytesPerFrame,
        RuntimeInformation.OSDescription,
        backend.Gpu?.Description.ToString() ?? "none",
        backend.Capabilities.RuntimeName.Length > 0 ? backend.Capabilities.RuntimeName : "none");

    private static string NameOf(RunOptions options) => options.Name ?? (options.Learner, options.Language) switch
    {
        (LearnerChoice.Auto, Language.Chinese) => "虚拟学员",
        (LearnerChoice.Auto, _) => "Virtual learner",
        (_, Language.Chinese) => "学员",
        _ => "Learner",
    };

    /// <summary>Settings that cannot be kept hold for this session all the same.</summary>
    private static void Keep(string path, LearnerPreferences preferences, Action<string> note)
    {
        try
        {
            PreferencesFile.Write(path, preferences);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            note($"The settings are not kept: {problem.Message}");
        }
    }
}
