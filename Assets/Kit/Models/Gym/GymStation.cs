using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A stand of the gym: a shelf at hand height before a board that says what is tried here.</summary>
internal static class GymStation
{
    /// <summary>Front of the board, where controls are mounted.</summary>
    private const float BoardFront = -0.14f;

    public static readonly KitAsset Asset = new(
        "gym-station", "Stand of the gym: shelf and labeled board.", [KitParameter.Text("title"), KitParameter.Text("subtitle")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush frame = body.Paint(Palette.FrameGray);
        foreach (float side in (ReadOnlySpan<float>)[-0.27f, 0.27f])
        {
            frame.At(side, 0.42f, 0.12f).Box(0.04f, 0.84f, 0.04f, 0.004f);
            frame.At(side, 0.78f, -0.174f).Box(0.04f, 1.56f, 0.04f, 0.004f);
            frame.At(side, 0.1f, -0.027f).Box(0.03f, 0.03f, 0.27f, 0.003f);
        }

        frame.At(0, 0.1f, -0.174f).Box(0.5f, 0.03f, 0.03f, 0.003f);
        body.Paint(Palette.BenchWood).At(0, 0.855f, 0).Box(0.62f, 0.03f, 0.36f, 0.006f);
        body.Paint(Palette.LightGray).At(0, 1.21f, BoardFront - 0.01f).Box(0.6f, 0.68f, 0.02f, 0.005f);
        body.Paint(Palette.SafetyBlue).At(0, 1.475f, BoardFront + 0.002f).Box(0.56f, 0.1f, 0.004f, 0.002f);
        body.Write(given.Text("title"), Pose.At(0, 1.492f, BoardFront + 0.0045f), 0.036f, Inks.White, 0.54f);
        body.Write(given.Text("subtitle"), Pose.At(0, 1.451f, BoardFront + 0.0045f), 0.024f, Inks.White, 0.54f);
        body.CollideBox(0, 0.855f, 0, 0.62f, 0.03f, 0.36f);
        body.CollideBox(0, 1.21f, BoardFront - 0.01f, 0.6f, 0.68f, 0.02f);
        asset.Anchor("board", 0, 1.2f, BoardFront);
        asset.Anchor("shelf", 0, 0.87f, 0.05f);
    }
}
