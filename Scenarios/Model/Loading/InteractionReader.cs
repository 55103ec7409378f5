using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads what can be done with an object and enters it among the names of its kind.</summary>
internal static class InteractionReader
{
    private static readonly string[] Kinds =
    [
        "grab", "wear", "tool", "container", "valve", "lever", "slider", "knob", "toggle", "joystick", "button", "fastener",
        "socket", "target", "cable", "teleport", "no-go", "walks",
    ];

    public static Interaction? Read(Fields item, string id)
    {
        string? kind = Kinds.FirstOrDefault(key => item.Optional(key) is not null);
        if (kind is null)
        {
            return null;
        }

        SourceNode node = item.Optional(kind)!;
        Fields fields = Fields.Of(node, item.Context, $"'{kind}'");
        Interaction interaction = LooseReader.Read(kind, fields) ?? ControlReader.Read(kind, fields) ?? ReadPlace(kind, fields);
        fields.Finish();
        foreach (LocalizedText advice in interaction.Validate())
        {
            item.Problems.Add(node.Place, advice);
        }

        Define(interaction, id, node.Place, item.Context);
        return interaction;
    }

    private static Interaction ReadPlace(string kind, Fields fields) => kind switch
    {
        "target" => new TargetInteraction(fields.Number("radius", Dimension.Length, 0.001, 3)),
        "cable" => new CableInteraction(
            fields.Number("length", Dimension.Length, 0.1, 30), Loose(fields, "from"), Loose(fields, "to")),
        "walks" => new WalkerInteraction(fields.Number("speed", Dimension.Speed, 0.1, 5, 1.2)),
        "teleport" => new TeleportAnchorInteraction(fields.Number("radius", Dimension.Length, 0.05, 3, 0.4)),
        "no-go" => new ForbiddenFloorInteraction(
            fields.Number("width", Dimension.Length, 0.05, 100), fields.Number("depth", Dimension.Length, 0.05, 100)),
        _ => ReadSocket(fields),
    };

    private static SocketInteraction ReadSocket(Fields fields)
    {
        double radius = fields.Number("radius", Dimension.Length, 0.01, 1);
        IReadOnlyList<ObjectId> accepts = fields.References("accepts", fields.Context.Loose, name => new ObjectId(name));
        SourceNode? initially = fields.Optional("initially");
        ObjectId? occupant = initially is null ? null : new ObjectId(fields.ReferenceOf(initially, "initially", fields.Context.Loose));
        if (occupant is { } named && !accepts.Contains(named))
        {
            fields.Problems.Add(initially!.Place, $"the socket does not accept '{named}'; add it to 'accepts'.");
        }

        return new SocketInteraction(radius, accepts, occupant);
    }

    private static ObjectId Loose(Fields fields, string key) => new(fields.Reference(key, fields.Context.Loose));

    private static void Define(Interaction interaction, string id, SourcePlace place, AuthorContext context)
    {
        Names[] names = interaction switch
        {
            WearInteraction => [context.Loose, context.Spawned, context.Wearables],
            ToolInteraction or ContainerInteraction => [context.Loose, context.Spawned, context.Controls],
            LooseInteraction => [context.Loose, context.Spawned],
            ButtonInteraction => [context.Controls, context.Movable, context.Buttons],
            JoystickInteraction or FastenerInteraction => [context.Controls],
            ControlInteraction => [context.Controls, context.Movable],
            SocketInteraction => [context.Sockets],
            WalkerInteraction => [context.Walkers, context.Spawned],
            _ => [],
        };
        Array.ForEach(names, set => set.Define(id, place, context.Problems));
    }
}
