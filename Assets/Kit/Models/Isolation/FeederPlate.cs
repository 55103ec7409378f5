using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Isolation;

/// <summary>
/// The inside of a feeder panel for practice at isolating: a plate in the middle of the cabinet's depth with incoming bars, the places of disconnector,
/// breaker and terminals below each other, studs for earthing and the earth bar. The devices themselves are objects of the scenario.
/// </summary>
internal static class FeederPlate
{
    private const float Front = 0.003f;
    private const float IncomingY = 1.5f;
    private const float DisconnectorY = 1.28f;
    private const float BreakerY = 0.97f;
    private const float TerminalY = 0.78f;
    private const float StudY = 0.62f;

    public static void Add(AssetBuilder asset, Vector3 size)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.CabinetInside).At(0, 1.06f, -0.002f).Box(size.X - 0.06f, size.Y - 0.5f, 0.004f);
        body.CollideBox(0, 1.06f, -0.02f, size.X - 0.06f, size.Y - 0.5f, 0.04f);
        ReadOnlySpan<MaterialData> phases = [Finishes.PhaseYellow, Finishes.PhaseGreen, Finishes.PhaseRed];
        for (int i = 0; i < 3; i++)
        {
            AddPhase(body, phases[i], i - 1);
        }

        AddEarth(body, size.X);
        body.Write("进线 INCOMING  L1  L2  L3   带电 LIVE", Pose.At(0, 1.64f, Front), 0.028f, Inks.Red, 0.6f);
        body.Write("出线 OUTGOING", Pose.At(-0.25f, TerminalY + 0.06f, Front), 0.02f, Inks.Black, 0.2f);
        body.Write("接地端 EARTHING POINTS", Pose.At(-0.1f, StudY + 0.05f, Front), 0.016f, Inks.Black, 0.3f);
        asset.Anchor("disconnector", 0, DisconnectorY, Front).Anchor("breaker", 0, BreakerY, Front);
        asset.Anchor("terminals", 0, TerminalY, Front).Anchor("line-studs", -0.1f, StudY, 0.03f).Anchor("earth-stud", 0.2f, StudY, 0.03f);
    }

    private static void AddPhase(NodeBuilder body, MaterialData paint, int place)
    {
        float top = place * 0.09f, breaker = place * 0.035f, terminal = (place - 1) * 0.1f;
        body.Paint(Finishes.Copper).At(top, IncomingY + 0.04f, 0.04f).Box(0.03f, 0.14f, 0.006f);
        body.Paint(paint).At(top, IncomingY + 0.06f, 0.04f).Box(0.032f, 0.06f, 0.008f);
        body.Paint(paint).Cable(0.007f, 8, 5, new(top, DisconnectorY - 0.1f, 0.05f), new(top, DisconnectorY - 0.16f, 0.06f), new(breaker, BreakerY + 0.13f, 0.06f), new(breaker, BreakerY + 0.07f, 0.06f));
        body.Paint(paint).Cable(0.007f, 8, 5, new(breaker, BreakerY - 0.07f, 0.06f), new(breaker, BreakerY - 0.11f, 0.06f), new(terminal, TerminalY + 0.07f, 0.04f), new(terminal, TerminalY + 0.02f, 0.03f));
        body.Paint(Finishes.Copper).At(terminal, (TerminalY + StudY) * 0.5f - 0.02f, 0.008f).Box(0.024f, TerminalY - StudY - 0.02f, 0.006f);
        AddStud(body, terminal);
        body.Paint(Palette.Rubber).Cable(0.009f, 8, 5, new(terminal, StudY - 0.02f, 0.01f), new(terminal, StudY - 0.12f, 0.012f), new(terminal * 0.6f, 0.36f, 0.014f), new(terminal * 0.5f, 0.2f, 0.014f));
    }

    private static void AddEarth(NodeBuilder body, float width)
    {
        body.Paint(Finishes.NeutralBlue).At(0.12f, TerminalY - 0.07f, 0.01f).Box(0.02f, 0.1f, 0.008f);
        body.Paint(Finishes.EarthGreen).At(0.28f, TerminalY - 0.2f, 0.01f).Box(0.02f, 0.34f, 0.008f);
        AddStud(body, 0.2f);
        body.Paint(Finishes.EarthGreen).At(0, 0.42f, 0.012f).Box(width - 0.12f, 0.03f, 0.008f);
        body.Paint(Finishes.EarthGreen).At(0.2f, 0.51f, 0.01f).Box(0.02f, 0.2f, 0.006f);
        body.Write("PE", Pose.At(-0.3f, 0.455f, Front), 0.026f, Inks.Black);
    }

    /// <summary>A ball stud that an earthing clamp bites on.</summary>
    private static void AddStud(NodeBuilder body, float x)
    {
        body.Paint(Palette.Brass).At(x, StudY, 0.018f).AlongZ().Cylinder(0.006f, 0.03f, 10);
        body.Paint(Palette.Brass).At(x, StudY, 0.036f).AlongZ().Dome(0.01f, 12);
    }
}
