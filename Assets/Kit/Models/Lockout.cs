using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>What locks and tags an isolation point: padlock, tag, and the places where they hang.</summary>
internal static class Lockout
{
    public static readonly KitAsset Padlock = new(
        "padlock", "Safety padlock.", [KitParameter.Choice("color", "red", "yellow", "blue", "green", "black"), KitParameter.Text("label")], BuildPadlock);

    public static readonly KitAsset Tag = new(
        "lockout-tag", "Danger tag that forbids switching on.", [KitParameter.Text("name")], BuildTag);

    public static readonly KitAsset Hasp = new("lock-hasp", "Lug that takes a padlock (a socket).", [], BuildHasp);

    public static readonly KitAsset Hook = new("tag-hook", "Wire hook that takes a tag (a socket).", [], BuildHook);

    private static void BuildPadlock(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Named(given.Text("color"))).Box(0.042f, 0.048f, 0.022f, 0.005f);
        body.Paint(Palette.Chrome).Pipe(0.0036f, 0.0128f, 8, isCapped: false, new(-0.013f, 0.022f, 0), new(-0.013f, 0.06f, 0), new(0.013f, 0.06f, 0), new(0.013f, 0.022f, 0));
        body.Paint(Palette.Brass).At(0, -0.0245f, 0).Cylinder(0.007f, 0.002f, 10);
        body.Paint(Palette.White).At(0, 0.001f, 0.0112f).Box(0.034f, 0.032f, 0.001f);
        body.Write("危险 DANGER", Pose.At(0, 0.011f, 0.0119f), 0.0052f, Inks.Red, 0.032f);
        body.Write("禁止开锁|LOCKED OUT", Pose.At(0, 0.001f, 0.0119f), 0.0046f, Inks.Black, 0.032f);
        body.Write(given.Text("label"), Pose.At(0, -0.011f, 0.0119f), 0.005f, Inks.Black, 0.032f);
        body.CollideBox(0, 0, 0, 0.042f, 0.048f, 0.022f);
        body.CollideCapsule(new Vector3(-0.013f, 0.03f, 0), new Vector3(-0.013f, 0.055f, 0), 0.004f);
        body.CollideCapsule(new Vector3(0.013f, 0.03f, 0), new Vector3(0.013f, 0.055f, 0), 0.004f);
        body.CollideCapsule(new Vector3(-0.008f, 0.059f, 0), new Vector3(0.008f, 0.059f, 0), 0.004f);
        asset.Anchor("grip", Pose.Identity);
    }

    private static void BuildTag(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).Prism(0.0016f, Prisms.RoundedRectangle(0.075f, 0.145f, 0.008f));
        for (int side = 0; side < 2; side++)
        {
            Pose face = new(Vector3.Zero, Turn.AboutY(side * 180));
            body.Paint(Palette.SafetyRed).In(face).At(0, 0.032f, 0.0012f).Rectangle(0.071f, 0.036f);
            body.Paint(Palette.SafetyRed).In(face).At(0, -0.066f, 0.0012f).Rectangle(0.071f, 0.009f);
            body.Paint(Palette.Brass).In(face).At(0, 0.062f, 0.0012f).AlongZ().Disc(0.0055f, 12, 0.003f);
            body.Write("危险 DANGER", face * Pose.At(0, 0.032f, 0.0018f), 0.0155f, Inks.White, 0.069f);
            body.Write("禁止合闸|有人工作", face * Pose.At(0, 0.0f, 0.0014f), 0.0115f, Inks.Red, 0.068f);
            body.Write("DO NOT OPERATE|PEOPLE AT WORK", face * Pose.At(0, -0.027f, 0.0014f), 0.0062f, Inks.Black, 0.068f);
            body.Write(given.Text("name"), face * Pose.At(0, -0.05f, 0.0014f), 0.0075f, Inks.Blue, 0.068f);
        }

        body.Paint(Palette.White).Pipe(0.0013f, 0.006f, 4, isCapped: false, new(0, 0.06f, 0.003f), new(-0.007f, 0.085f, 0.001f), new(-0.006f, 0.128f, 0), new(0.006f, 0.128f, 0), new(0.007f, 0.085f, -0.001f), new(0, 0.06f, -0.003f));
        body.CollideBox(0, 0, 0, 0.075f, 0.145f, 0.004f);
        asset.Anchor("grip", 0, -0.02f, 0);
    }

    private static void BuildHasp(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush steel = body.Paint(Palette.Galvanized);
        steel.At(0, 0.058f, 0).AlongX().Torus(0.0095f, 0.003f, 14, 6);
        steel.At(0, 0.058f, -0.023f).Box(0.005f, 0.016f, 0.026f, 0.001f);
        steel.At(0, 0.058f, -0.0345f).Box(0.022f, 0.024f, 0.002f);
        asset.Anchor("socket", Pose.Identity);
    }

    private static void BuildHook(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Galvanized).Pipe(
            0.0012f, 0.004f, 4, isCapped: true, new(0, 0.13f, -0.048f), new(0, 0.13f, -0.006f), new(0, 0.122f, 0.003f), new(0, 0.128f, 0.006f));
        asset.Anchor("socket", Pose.Identity);
    }
}
