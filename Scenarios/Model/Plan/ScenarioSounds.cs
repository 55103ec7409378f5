using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>The sounds that a scenario can name, with what a caption says for who cannot hear them.</summary>
public static class ScenarioSounds
{
    public static IReadOnlyDictionary<string, LocalizedText> Captions { get; } = new SortedDictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        ["alarm-bell"] = new("[警铃响]", "[alarm bell rings]"),
        ["beep"] = new("[滴的一声]", "[beep]"),
        ["buzzer"] = new("[蜂鸣器响]", "[buzzer]"),
        ["chime"] = new("[提示音]", "[chime]"),
        ["click"] = new("[咔哒]", "[click]"),
        ["clunk"] = new("[哐当]", "[clunk]"),
        ["metronome"] = new("[节拍声]", "[metronome]"),
        ["shock"] = new("[除颤仪放电]", "[shock delivered]"),
        ["shutter"] = new("[卷帘门声]", "[shutter rattles]"),
        ["siren"] = new("[警笛]", "[siren]"),
        ["spark"] = new("[电火花噼啪声]", "[sparks crackle]"),
        ["whistle"] = new("[哨声]", "[whistle]"),
    };

    public static IEnumerable<string> Names => Captions.Keys;
}
