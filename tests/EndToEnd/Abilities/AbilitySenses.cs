using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>With which senses a test takes part, and in what.</summary>
internal sealed record AbilitySenses
{
    public static Scenario Gym { get; } = ScenarioLibrary.Delivered.Find("gym");

    public Scenario Scenario { get; init; } = Gym;

    /// <summary>Where what is heard is written; null hears nothing.</summary>
    public string? WavePath { get; init; }

    /// <summary>Draws, so that <see cref="AbilitySession.See"/> has something to see.</summary>
    public bool HasEyes { get; init; }

    /// <summary>Told of what is said as it opens.</summary>
    public Action<IGuidanceOutput> Listen { get; init; } = _ => { };

    public AbilityView Open(LiveScenario live, SessionMirror mirror, ParticipantId learner, SessionMenu menu)
    {
        IGuidanceOutput guidance = WavePath is { } path
            ? GuidanceOutput.Open(live, Language.English, mirror, learner, path, onDevice: false, _ => { })
            : new SilentGuidance();
        Listen(guidance);
        if (!HasEyes)
        {
            return new AbilityView(new UnseenView(mirror, learner, guidance, menu));
        }

        var options = new LearnerViewOptions(learner, Language.English) { Menu = menu, SoftwareDrawShare = 1.0 };
        return new AbilityView(new LearnerView(options, live, mirror, AbilityHeadset.Backend, guidance));
    }
}
