using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads what can be taken in a hand: things, things to wear, tools, containers.</summary>
internal static class LooseReader
{
    private const double LargestCubicMeters = 0.1;
    private const double LongestSeconds = 3600;

    /// <summary>Null where the kind is none of these.</summary>
    public static Interaction? Read(string kind, Fields fields)
    {
        LooseInteraction? loose = kind switch
        {
            "grab" => new GrabInteraction(Mass(fields)),
            "wear" => new WearInteraction(Mass(fields), Slot(fields)),
            "tool" => ReadTool(fields),
            "container" => ReadContainer(fields),
            _ => null,
        };
        return loose is null ? null : loose with
        {
            Hands = (int)fields.Number("hands", Dimension.None, 1, 2, 1),
            ForceLimitNewtons = Limits.Force(fields),
            ReturnSeconds = fields.Number("returns", Dimension.Time, 0, LongestSeconds, 0),
        };
    }

    private static ToolInteraction ReadTool(Fields fields) => new(
        Mass(fields),
        fields.Number("reach", Dimension.Length, 0, 10, 0.01),
        fields.Number("spread", Dimension.Angle, 0, 1.2, 0))
    {
        HasPin = fields.Flag("pin"),
        LastsSeconds = fields.Number("lasts", Dimension.Time, 0, LongestSeconds, 0),
        ClickNewtonMeters = fields.Number("clicks-at", Dimension.Torque, 0, 1000, 0),
    };

    private static ContainerInteraction ReadContainer(Fields fields) => new(
        Mass(fields),
        fields.Number("capacity", Dimension.Volume, 1e-6, LargestCubicMeters),
        fields.Number("initially", Dimension.Volume, 0, LargestCubicMeters, 0),
        fields.Number("mouth", Dimension.Length, 0.001, 0.3))
    {
        IsSqueezed = fields.Flag("squeezed"),
    };

    private static double Mass(Fields fields) => fields.Number("mass", Dimension.Mass, 0.001, 500);

    private static WearSlot Slot(Fields fields)
    {
        string slot = fields.Text("slot", "head");
        if (slot is not ("head" or "hands"))
        {
            fields.Problems.Add(fields.Optional("slot")!.Place, $"'slot' needs head or hands, found '{slot}'.");
        }

        return slot == "hands" ? WearSlot.Hands : WearSlot.Head;
    }
}
