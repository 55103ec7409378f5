using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads what can be done with an object and enters it among the names of its kind.</summary>
internal static class InteractionReader
{
    private static readonly string[] Kinds = ["grab", "wear", "valve", "lever", "button", "socket"];

    public static Interaction? Read(Fields item, string id)
    {
        string? kind = Kinds.FirstOrDefault(key => item.Optional(key) is not null);
        if (kind is null)
        {
            return null;
        }

        SourceNode node = item.Optional(kind)!;
        Fields fields = Fields.Of(node, item.Context, $"'{kind}'");
        Interaction interaction = kind switch
        {
            "grab" => new GrabInteraction(Mass(fields)),
            "wear" => new WearInteraction(Mass(fields), Slot(fields)),
            "valve" => new ValveInteraction(
                fields.Number("turns", Dimension.None, 0.1, 50), fields.Number("initial", Dimension.None, 0, 1), Friction(fields)),
            "lever" => ReadLever(fields),
            "button" => new ButtonInteraction(fields.Number("travel", Dimension.Length, 0.001, 0.05)),
            _ => ReadSocket(fields),
        };
        fields.Finish();
        Define(kind, id, node.Place, item.Context);
        return interaction;
    }

    private static LeverInteraction ReadLever(Fields fields) => new(
        fields.Number("from", Dimension.Angle, -7, 7),
        fields.Number("to", Dimension.Angle, -7, 7),
        fields.Number("initial", Dimension.None, 0, 1),
        Friction(fields))
    {
        Detents = [.. fields.Items("detents").Select(item => fields.NumberOf(item, "detents", Dimension.None, 0, 1))],
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

    private static double Mass(Fields fields) => fields.Number("mass", Dimension.Mass, 0.001, 500);

    private static double Friction(Fields fields) => fields.Number("friction", Dimension.Torque, 0, 200);

    private static WearSlot Slot(Fields fields)
    {
        string slot = fields.Text("slot", "head");
        if (slot is not ("head" or "hands"))
        {
            fields.Problems.Add(fields.Optional("slot")!.Place, $"'slot' needs head or hands, found '{slot}'.");
        }

        return slot == "hands" ? WearSlot.Hands : WearSlot.Head;
    }

    private static void Define(string kind, string id, SourcePlace place, AuthorContext context)
    {
        Names[] names = kind switch
        {
            "grab" => [context.Loose],
            "wear" => [context.Loose, context.Wearables],
            "button" => [context.Controls, context.Buttons],
            "socket" => [context.Sockets],
            _ => [context.Controls],
        };
        Array.ForEach(names, set => set.Define(id, place, context.Problems));
    }
}
