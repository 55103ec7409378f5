using static VRLab.Scenarios.SchemaGroup;
using static VRLab.Scenarios.SchemaValue;

namespace VRLab.Scenarios;

/// <summary>The groups of a scene: room, objects and what can be done with them, start poses, cameras.</summary>
internal static class SceneSchema
{
    private static readonly SchemaValue Angle = Measure(Dimension.Angle);
    private static readonly SchemaValue Length = Measure(Dimension.Length);
    private static readonly SchemaKey Mass = Need("mass", Measure(Dimension.Mass));
    private static readonly SchemaKey ForceLimit = May("force-limit", Measure(Dimension.Force));
    private static readonly SchemaKey[] Loose = [May("hands", Number), May("returns", Measure(Dimension.Time)), ForceLimit];
    private static readonly SchemaKey[] Turned = [May("yaw", Angle), May("pitch", Angle), May("roll", Angle)];
    private static readonly SchemaKey Initially = Need("initially", Number);
    private static readonly SchemaKey[] Sprung = [May("springs-to", Number), May("detents", List(Number)), ForceLimit];

    public static IEnumerable<SchemaGroup> Groups =>
    [
        Of("room", Need("asset", Name), May("parameters", Map(Word))),
        Of(
            "object",
            [Need("id", Name), May("name", Text), Need("asset", Word), May("parameters", Map(Word)), May("in", Name), Need("at", Vector), .. Turned,
                .. Interactions.Select(group => May(group.Name, Group(group.Name))),
                May("shows", Either(Group("shown"), SchemaValue.Groups("shown"))), May("sounds", SchemaValue.Groups("sound")), May("absent", Flag), May("panel", Group("panel")), May("limit-reason", Text)]),
        .. Interactions,
        OneOf(
            "shown",
            [Need("quantity", Name), May("as", Choice("needle", "level", "color", "fire", "smoke")), Need("from", Quantity), Need("to", Quantity), May("while-in", Name)],
            [Need("quantity", Name), Need("as", Choice("swing", "length", "drops")), May("while-in", Name)]),
        Of("sound", Need("sound", Choice(StateSoundReader.Kinds)), Need("quantity", Name), Need("silent", Quantity), Need("full", Quantity)),
        Of("start-pose", [Need("name", Name), Need("at", Vector), May("wears", Name), .. Turned]),
        Of("camera", Need("name", Name), Need("at", Vector), Need("look-at", Vector), Need("field-of-view", Angle)),
    ];

    private static SchemaGroup[] Interactions =>
    [
        Of("grab", [Mass, .. Loose]),
        Of("wear", [Mass, Need("slot", Choice("head", "hands")), .. Loose]),
        Of(
            "tool",
            [Mass, May("reach", Length), May("spread", Angle), May("pin", Flag), May("lasts", Measure(Dimension.Time)), May("clicks-at", Measure(Dimension.Torque)), .. Loose]),
        Of(
            "container",
            [Mass, Need("capacity", Measure(Dimension.Volume)), May("initially", Measure(Dimension.Volume)), Need("mouth", Length), May("squeezed", Flag), .. Loose]),
        Of("valve", [Need("turns", Number), Initially, Need("friction", Measure(Dimension.Torque)), .. Sprung]),
        Of("lever", [Need("from", Angle), Need("to", Angle), Initially, Need("friction", Measure(Dimension.Torque)), .. Sprung]),
        Of("slider", [Need("travel", Length), Initially, Need("friction", Measure(Dimension.Force)), .. Sprung]),
        Of("knob", [Need("from", Angle), Need("to", Angle), Initially, May("key", Name), .. Sprung]),
        Of("toggle", Need("from", Angle), Need("to", Angle), Initially),
        Of("joystick", Need("tilt", Angle), May("detents", List(Number)), May("stays", Flag)),
        Of("button", Need("travel", Length)),
        Of("fastener", Need("turns", Number), Need("torque", Measure(Dimension.Torque)), May("initially", Number), May("tools", NameList), May("torque-limit", Measure(Dimension.Torque))),
        Of("socket", Need("radius", Length), May("accepts", NameList), May("initially", Name)),
        Of("target", Need("radius", Length)),
        Of("cable", Need("length", Length), Need("from", Name), Need("to", Name)),
        Of("teleport", May("radius", Length)),
        Of("walks", May("speed", Measure(Dimension.Speed))),
        Of("no-go", Need("width", Length), Need("depth", Length)),
    ];
}
