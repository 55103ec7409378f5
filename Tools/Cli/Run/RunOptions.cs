using System.Net;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Scenarios;

namespace VRLab.Cli;

internal enum HeadsetChoice
{
    OpenXr,
    Window,
    None,
}

internal enum LearnerChoice
{
    Auto,
    Human,
}

/// <summary>What <c>vrlab run</c> was asked for.</summary>
internal sealed record RunOptions
{
    public string ScenarioId { get; init; } = "pump-lockout";

    public HeadsetChoice Headset { get; init; } = HeadsetChoice.OpenXr;

    public LearnerChoice Learner { get; init; } = LearnerChoice.Auto;

    /// <summary>How a virtual learner moves and errs.</summary>
    public LearnerProfile Profile { get; init; } = LearnerProfile.Find("expert");

    /// <summary>The learner's name in the recording; null for a word for them.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<string> Faults { get; init; } = [];

    public ulong Seed { get; init; } = 1;

    /// <summary>Times the clock's speed; infinity for as fast as the machine allows.</summary>
    public double Speed { get; init; } = double.PositiveInfinity;

    public Language Language { get; init; } = Language.English;

    public ScenarioMode Mode { get; init; } = ScenarioMode.Practice;

    /// <summary>How the learner takes part (seated, with one hand, from afar), sees and hears.</summary>
    public LearnerPreferences Preferences { get; init; } = LearnerPreferences.Standard;

    /// <summary>Where preferences that the learner changes in the menu are kept; null keeps them for this session only.</summary>
    public string? PreferencesPath { get; init; }

    public LearnerSettings Settings => Preferences.Session;

    /// <summary>The role to take in a drill for a team; null takes the first.</summary>
    public string? Role { get; init; }

    /// <summary>Where others of a team can join this run; null for nobody.</summary>
    public IPEndPoint? HostAt { get; init; }

    /// <summary>How many people to wait for before the session begins.</summary>
    public int People { get; init; } = 1;

    /// <summary>The addresses of the session host to join; none hosts the session here.</summary>
    public IReadOnlyList<IPEndPoint> JoinAt { get; init; } = [];

    /// <summary>The join code; a host without one makes its own.</summary>
    public string? Code { get; init; }

    public string? OutFolder { get; init; }

    /// <summary>An instructor at the terminal brings faults about.</summary>
    public bool IsInstructed { get; init; }

    /// <summary>Writes into the view what frames cost; F9 and F10 stop and step the clock of a window.</summary>
    public bool ShowsOverlay { get; init; }

    /// <summary>Pixels of the simulated headset's eyes, each way; null takes its own.</summary>
    public int? SimulatedViewPixels { get; init; }

    /// <summary>Loads Vulkan's validation layers and fails on any message.</summary>
    public bool Validation { get; init; }
}
