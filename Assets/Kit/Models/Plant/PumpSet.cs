using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Assets.Wear;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>
/// A pump set as it runs in a plant, complete between its headers: valves, expansion joints, check valve, gauge, local control station.
/// The frame is that of <see cref="PumpSkid"/>: shaft along X, suction from -X, discharge upward.
/// </summary>
internal static class PumpSet
{
    /// <summary>Where the suction branch ends, at shaft height.</summary>
    public const float SuctionEndX = -1.34f;

    /// <summary>Where the discharge branch ends, above the pump.</summary>
    public const float DischargeEndHeight = 2.36f;

    /// <summary>Where a conduit from above meets the motor's flexible cable: x and height.</summary>
    public static readonly Vector2 CableEnd = new(0.8f, 0.98f);

    /// <summary>Where the set's number stands, for who places several of one kind and writes it on.</summary>
    public static readonly Pose TagInSet = new(new Vector3(0.5675f, 1.018f, 0), Turn.AboutY(90));

    private const float Suction = 0.057f;
    private const float Discharge = 0.0445f;
    private const float Y = PumpSkid.ShaftHeight;
    private const float X = PumpSkid.PumpX;

    /// <summary>A valve's pipe axis stands up, its stem points toward +X.</summary>
    private static readonly Quaternion Upright = new(0.70710678f, 0.70710678f, 0f, 0f);

    public static readonly KitAsset Asset = new(
        "pump-set", "Pump set with valves, expansion joints, check valve, gauge and local controls, complete between its headers.", [KitParameter.Text("tag", "P-102"), .. MachineWear.Parameters], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        string tag = given.Text("tag");
        BaseFrame.Add(body);
        PumpCasing.Add(body, tag);
        ElectricMotor.Add(body, hasSupply: false);
        AddSuction(body);
        AddDischarge(body);
        AddCable(body);
        AddTag(body, tag);
        asset.Age(given);
        AddValves(asset, given);
        AddControls(asset, tag);
        asset.Anchor("suction", SuctionEndX, Y, 0).Anchor("discharge", X, DischargeEndHeight, 0);
        asset.Anchor("cable", CableEnd.X, CableEnd.Y, 0);
    }

    private static void AddSuction(NodeBuilder body)
    {
        FlexibleJoint.Add(body, new Pose(new Vector3(-0.54f, Y, 0), Turn.AboutZ(-90)), Suction, 0.18f);
        Piping.Run(body, Palette.PipeGreen, Suction, 0f, new Vector3(SuctionEndX, Y, 0), new Vector3(-0.85f, Y, 0));
        Piping.Flange(body, Palette.PipeGreen, new Vector3(-0.85f, Y, 0), Vector3.UnitX, Suction, hasFace: false);
        PipeSupport.Add(body, Pose.At(-1.06f, 0, 0), Y, Suction);
    }

    private static void AddDischarge(NodeBuilder body)
    {
        FlexibleJoint.Add(body, Pose.At(X, 0.99f, 0), Discharge, 0.18f);
        Piping.Flange(body, Palette.PipeGreen, new Vector3(X, 1.52f, 0), -Vector3.UnitY, Discharge, hasFace: false);
        Piping.Run(body, Palette.PipeGreen, Discharge, 0f, new Vector3(X, 1.52f, 0), new Vector3(X, DischargeEndHeight, 0));
        Piping.FlowPlaque(body, new Pose(new Vector3(X + Discharge + 0.006f, 2.05f, 0), DetMath.Multiply(Turn.AboutY(90), Turn.AboutZ(90))), "水 WATER", width: 0.26f);
        body.Paint(Palette.Stainless).Rod(new Vector3(X, 1.6f, 0), new Vector3(-0.09f, 1.6f, 0), 0.0085f, 8);
        body.Paint(Palette.Stainless).Rod(new Vector3(-0.1f, 1.595f, 0), new Vector3(-0.1f, 1.64f, 0), 0.0085f, 8);
        body.Paint(Palette.Brass).At(-0.15f, 1.6f, 0).AlongX().HexHead(0.015f, 0.03f);
    }

    /// <summary>From the end of the conduit in a bow to the gland of the terminal box, so that the motor may shake.</summary>
    private static void AddCable(NodeBuilder body)
    {
        body.Paint(Palette.Rubber).Cable(0.014f, 8, 4, new(CableEnd.X, CableEnd.Y + 0.02f, 0), new(CableEnd.X, 0.87f, 0), new(0.76f, 0.795f, 0), new(0.66f, 0.785f, 0));
        body.Paint(Palette.DarkGray).At(0.655f, 0.785f, 0).AlongX().HexHead(0.024f, 0.03f);
        body.Paint(Palette.Galvanized).At(CableEnd.X, CableEnd.Y, 0).Cylinder(0.021f, 0.04f, 10);
    }

    private static void AddTag(NodeBuilder body, string tag)
    {
        body.Paint(Palette.Galvanized).At(0.56f, 0.92f, 0).Box(0.006f, 0.1f, 0.03f);
        Pose plate = new(new Vector3(0.564f, 1.0f, 0), Turn.AboutY(90));
        body.Paint(Palette.White).In(plate).At(0, 0, 0.0015f).Box(0.26f, 0.12f, 0.003f);
        body.Write(tag, TagInSet, 0.06f, Inks.Black, 0.24f).Write("供水泵 WATER PUMP", plate * Pose.At(0, -0.035f, 0.0035f), 0.026f, Inks.Black, 0.24f);
        body.Paint(Palette.LightGray).At(0.561f, 1.0f, 0).Box(0.006f, 0.124f, 0.264f);
    }

    private static void AddValves(AssetBuilder asset, KitArguments given)
    {
        (string, string) wear = ("wear", given.Text("wear")), seed = ("seed", given.Text("seed"));
        Merge(asset, "gate-valve", Pose.At(-0.74f, Y, 0), ("pipe-diameter", "0.114"), ("wheel-color", "blue"), wear, seed);
        Merge(asset, "check-valve", new Pose(new Vector3(X, 1.19f, 0), Upright), wear, seed);
        Merge(asset, "gate-valve", new Pose(new Vector3(X, 1.41f, 0), Upright), wear, seed);
        Merge(asset, "gauge", new Pose(new Vector3(-0.07f, 1.78f, 0), Turn.AboutY(90)), ("unit", "bar"), ("maximum", "6"), ("major", "7"), ("red-from", "5"));
    }

    private static void AddControls(AssetBuilder asset, string tag)
    {
        var stand = new Pose(new Vector3(1.25f, 0, -0.42f), Turn.AboutY(90));
        Merge(asset, "control-stand", stand);
        Merge(asset, "motor-isolator", stand * Pose.At(0, 1.32f, 0.05f), ("label", tag));
        Pose box = stand * Pose.At(0, 0.96f, 0.05f);
        Merge(asset, "button-box", box, ("label", tag));
        Merge(asset, "push-button", box * Pose.At(0, 0.015f, 0.07f), ("color", "green"));
        Merge(asset, "push-button", box * Pose.At(0, -0.062f, 0.07f), ("color", "red"));
    }

    private static void Merge(AssetBuilder asset, string part, Pose place, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in parameters)
        {
            given.Add(name, value);
        }

        asset.Merge(ModelKit.Build(part, given, asset.Detail), place);
    }
}
