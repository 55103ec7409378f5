using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>The double door with its exit sign, and a row of windows.</summary>
internal static class HallOpenings
{
    public const float DoorX = -1.8f;

    public static void Add(NodeBuilder body, Vector3 size)
    {
        // Seen from inside, the door wall's +X is the room's -X.
        AddDoor(body, HallShell.Wall(size, 180) * Pose.At(-DoorX, 0, 0));

        // The windows keep to the back half of the left wall; boards hang on its front half.
        int count = Math.Max(1, (int)(((size.Z * 0.5f) + 0.25f) / 1.46f));
        for (int i = 0; i < count; i++)
        {
            AddWindow(body, HallShell.Wall(size, 90) * Pose.At((size.Z * 0.5f) - 0.98f - (i * 1.46f), 2.02f, 0));
        }
    }

    private static void AddDoor(NodeBuilder body, Pose door)
    {
        const float Width = 1.8f, Height = 2.1f;
        Brush frame = body.Paint(Palette.FrameGray).In(door);
        frame.At(0, Height + 0.03f, 0.03f).Box(Width + 0.12f, 0.06f, 0.08f, 0.006f);
        frame.At((Width * 0.5f) + 0.03f, Height * 0.5f, 0.03f).Box(0.06f, Height, 0.08f, 0.006f);
        frame.At((Width * -0.5f) - 0.03f, Height * 0.5f, 0.03f).Box(0.06f, Height, 0.08f, 0.006f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            AddLeaf(body, door * Pose.At(side * Width * 0.25f, 0, 0.02f), side, (Width * 0.5f) - 0.006f, Height);
        }

        Pose sign = door * Pose.At(0, Height + 0.22f, 0.03f);
        body.Paint(Palette.DarkGray).In(sign).Box(0.46f, 0.2f, 0.05f, 0.006f);
        body.Paint(Palette.ExitGlow).In(sign).At(0, 0, 0.0262f).Rectangle(0.43f, 0.17f);
        body.Write("安全出口 EXIT", sign * Pose.At(0, 0, 0.0272f), 0.062f, Inks.White, 0.41f);
    }

    private static void AddLeaf(NodeBuilder body, Pose leaf, float side, float width, float height)
    {
        body.Paint(Palette.Door).In(leaf).At(0, (height * 0.5f) + 0.004f, 0).Box(width, height - 0.012f, 0.045f, 0.004f);
        Brush steel = body.Paint(Palette.Stainless).In(leaf);
        steel.At(0, 0.14f, 0.0232f).Rectangle(width - 0.04f, 0.24f);
        steel.At(0, 1.03f, 0.07f).AlongX().Cylinder(0.016f, width - 0.14f, 8);
        steel.At(width * 0.38f, 1.03f, 0.045f).Box(0.04f, 0.07f, 0.05f);
        steel.At(width * -0.38f, 1.03f, 0.045f).Box(0.04f, 0.07f, 0.05f);
        body.Paint(Palette.FrameGray).In(leaf).At(0, 1.58f, 0.024f).Box(0.26f, 0.62f, 0.01f);
        body.Paint(Palette.DoorGlass).In(leaf).At(0, 1.58f, 0.0295f).Rectangle(0.21f, 0.57f);
        body.Paint(Palette.FrameGray).In(leaf).At(side * width * 0.24f, height - 0.06f, 0.045f).Box(0.24f, 0.055f, 0.045f);
    }

    private static void AddWindow(NodeBuilder body, Pose window)
    {
        const float Width = 1.35f, Height = 0.95f, Bar = 0.05f;
        body.Paint(Palette.Daylight).In(window).At(0, 0, 0.004f).Rectangle(Width, Height);
        Brush frame = body.Paint(Palette.White).In(window);
        frame.At(0, (Height + Bar) * 0.5f, 0.02f).Box(Width + (2 * Bar), Bar, 0.05f);
        frame.At(0, (Height + Bar) * -0.5f, 0.02f).Box(Width + (2 * Bar), Bar, 0.05f);
        frame.At((Width + Bar) * 0.5f, 0, 0.02f).Box(Bar, Height, 0.05f);
        frame.At((Width + Bar) * -0.5f, 0, 0.02f).Box(Bar, Height, 0.05f);
        frame.At(0, 0, 0.016f).Box(0.04f, Height, 0.035f);
        frame.At(0, 0.16f, 0.016f).Box(Width, 0.03f, 0.03f);
        body.Paint(Palette.LightGray).In(window).At(0, (Height * -0.5f) - Bar - 0.015f, 0.06f).Box(Width + 0.2f, 0.03f, 0.14f, 0.006f);
    }
}
