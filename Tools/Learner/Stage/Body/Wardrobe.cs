using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>Who a participant is to look at: clothes by role and room, and a body, face, skin and hair of their own, the same for everybody who sees them.</summary>
internal sealed class Wardrobe(Scenario scenario, SessionMirror mirror, Language language, WornGear gear)
{
    private static readonly (string Tone, string Hair, string Face, string Build)[] People =
    [
        ("light", "short", "oval", "average"), ("tan", "tied", "round", "slim"), ("light", "bob", "long", "average"), ("brown", "short", "square", "broad"),
        ("tan", "short", "long", "slim"), ("dark", "short", "oval", "average"), ("light", "tied", "oval", "slim"), ("light", "short", "round", "broad"),
    ];

    /// <summary>The body, with joints to move it by.</summary>
    public ModelAsset BodyOf(ParticipantId who) => ModelKit.Build("person", new Dictionary<string, string>
    {
        ["rig"] = "skinned",
        ["clothes"] = ClothesOf(who),
        ["tone"] = ToneOf(who),
        ["hair"] = Looks(who).Hair,
        ["face"] = Looks(who).Face,
        ["build"] = Looks(who).Build,
        // What the scenario lets learners put on, they do not wear from the beginning.
        ["headgear"] = gear.CoversCrown ? "none" : gear.HasAny ? "no-glasses" : "usual",
        ["label"] = scenario.Procedure.Roles.FirstOrDefault(known => known.Id == mirror.RoleOf(who))?.Name.In(language) ?? "",
    });

    public static string ToneOf(ParticipantId who) => Looks(who).Tone;

    /// <summary>As the scenario says, else as is usual in its room.</summary>
    public string ClothesOf(ParticipantId who) => scenario.ClothesOf(mirror.RoleOf(who)) ?? scenario.Scene.Room.Asset switch
    {
        "pump-hall" => "overall",
        "switchgear-room" => "electrician",
        "vehicle-workshop" => "mechanic",
        "chemistry-lab" => "lab-coat",
        "first-aid-room" => "rescue-vest",
        _ => "uniform",
    };

    private static (string Tone, string Hair, string Face, string Build) Looks(ParticipantId who) => People[Math.Max(0, who.Value - 1) % People.Length];
}
