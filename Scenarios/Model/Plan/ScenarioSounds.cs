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

    /// <summary>What a caption says where a sound of the process sets in.</summary>
    public static LocalizedText BeginningOf(StateSoundKind kind) => kind switch
    {
        StateSoundKind.Motor => new("[电机启动]", "[motor starts]"),
        StateSoundKind.Cavitation => new("[汽蚀的噼啪声]", "[crackling of cavitation]"),
        StateSoundKind.Flow => new("[水流声]", "[water flows]"),
        StateSoundKind.Vent => new("[放空的嘶声]", "[vent hisses]"),
        StateSoundKind.Jet => new("[喷射声]", "[jet]"),
        StateSoundKind.Fire => new("[火焰噼啪声]", "[fire crackles]"),
        _ => new("[报警声]", "[alarm]"),
    };

    /// <summary>What a caption says where it ends.</summary>
    public static LocalizedText EndOf(StateSoundKind kind) => kind switch
    {
        StateSoundKind.Motor => new("[电机停下]", "[motor stops]"),
        StateSoundKind.Cavitation => new("[噼啪声停了]", "[crackling ends]"),
        StateSoundKind.Flow => new("[水流停了]", "[water stops]"),
        StateSoundKind.Vent => new("[嘶声停了]", "[hissing ends]"),
        StateSoundKind.Jet => new("[喷射停了]", "[jet ends]"),
        StateSoundKind.Fire => new("[火灭了]", "[fire is out]"),
        _ => new("[报警停了]", "[alarm ends]"),
    };
}
