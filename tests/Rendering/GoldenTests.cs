using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Small scenes, each about one ability of the renderer.</summary>
public sealed class GoldenTests : RenderFixture
{
    private const int Size = 256;

    [Test]
    public void Materials_from_matte_paint_to_polished_metal()
    {
        using SceneRenderer renderer = NewRenderer();
        AddFloor(renderer);
        Vector4[] colors = [new(0.6f, 0.05f, 0.04f, 1), new(0.02f, 0.16f, 0.5f, 1), new(0.56f, 0.57f, 0.58f, 1), new(0.95f, 0.64f, 0.54f, 1)];
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
            {
                MaterialData paint = Shapes.Paint(colors[row], 0.08f + (column * 0.28f), row < 2 ? 0f : 1f);
                renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.11f, 14), paint)), Pose.At((column - 1.5f) * 0.27f, 1.6f - (row * 0.27f), -1f));
            }
        }

        Check(renderer, "materials", Cameras.LookAt(new Vector3(0, 1.2f, 0.35f), new Vector3(0, 1.2f, -1f), 50));
    }

    [Test]
    public void Patterns_of_all_kinds_side_by_side()
    {
        using SceneRenderer renderer = NewRenderer();
        AddFloor(renderer);
        SurfacePattern[] patterns = Enum.GetValues<SurfacePattern>();
        for (int i = 0; i < patterns.Length; i++)
        {
            MaterialData paint = Shapes.Paint(new Vector4(0.55f, 0.42f, 0.25f, 1), 0.45f, patterns[i] is SurfacePattern.BrushedMetal or SurfacePattern.CastMetal ? 0.9f : 0) with { Pattern = patterns[i] };
            renderer.Add(renderer.Upload(Shapes.Model("sample", Shapes.Box(new Vector3(0.42f, 0.42f, 0.04f)), paint)), Pose.At(((i % 4) - 1.5f) * 0.46f, 1.65f - (i / 4 * 0.46f), -1f));
        }

        Check(renderer, "patterns", Cameras.LookAt(new Vector3(0.2f, 1.25f, 0.75f), new Vector3(0, 1.19f, -1f), 55));
    }

    [Test]
    public void Labels_in_two_scripts_seen_straight_and_aslant()
    {
        using SceneRenderer renderer = NewRenderer();
        MaterialData white = Shapes.Paint(new Vector4(0.8f, 0.8f, 0.78f, 1), 0.6f);
        TextLabel[] labels =
        [
            new("禁止合闸 有人工作", Pose.At(0, 0.11f, 0.0101f), 0.07f, new Vector4(0.6f, 0.01f, 0.01f, 1)),
            new("DANGER|DO NOT OPERATE", Pose.At(0, 0.01f, 0.0101f), 0.045f, new Vector4(0.01f, 0.01f, 0.01f, 1)),
            new("0  2  4  6  8  10 bar · 0.25 MPa", Pose.At(0, -0.08f, 0.0101f), 0.028f, new Vector4(0.01f, 0.01f, 0.01f, 1)),
            new("出口阀 Discharge valve DN80", Pose.At(0, -0.13f, 0.0101f), 0.022f, new Vector4(0.01f, 0.08f, 0.3f, 1)),
        ];
        ModelHandle sign = renderer.Upload(Shapes.Model("sign", Shapes.Box(new Vector3(0.62f, 0.34f, 0.02f)), white, labels));
        renderer.Add(sign, Pose.At(0, 1.4f, -0.75f));
        renderer.Add(sign, new Pose(new Vector3(0, 1.06f, -0.45f), Quaternion.CreateFromAxisAngle(Vector3.UnitX, -1.25f)));
        Check(renderer, "labels", Cameras.LookAt(new Vector3(0, 1.38f, 0.02f), new Vector3(0, 1.25f, -0.75f), 50));
    }

    [Test]
    public void Shadow_and_contact_on_the_floor()
    {
        using SceneRenderer renderer = NewRenderer();
        AddFloor(renderer);
        renderer.Add(renderer.Upload(Shapes.Model("box", Shapes.Box(new Vector3(0.5f)), Shapes.Paint(new Vector4(0.7f, 0.32f, 0.02f, 1)))), Pose.At(-0.4f, 0.25f, -1f));
        renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.25f), Shapes.Paint(new Vector4(0.5f, 0.5f, 0.5f, 1), 0.25f, 1f))), Pose.At(0.5f, 0.6f, -0.9f));
        Check(renderer, "shadow", Cameras.LookAt(new Vector3(0.2f, 1.3f, 0.9f), new Vector3(0, 0.3f, -1f), 50));
        Assert.That(renderer.Statistics.IsShadowRedrawn, Is.True);
    }

    [Test]
    public void Glass_highlight_and_lamps()
    {
        using SceneRenderer renderer = NewRenderer();
        AddFloor(renderer);
        InstanceHandle valve = renderer.Add(renderer.Upload(Shapes.Model("knob", Shapes.Sphere(0.16f), Shapes.Paint(new Vector4(0.4f, 0.03f, 0.03f, 1)))), Pose.At(-0.42f, 1.2f, -1f));
        renderer.SetHighlight(valve, 1f);
        MaterialData glow = Shapes.Paint(new Vector4(0.02f, 0.2f, 0.04f, 1)) with { Emissive = new Vector3(0.1f, 1.6f, 0.25f) };
        ModelHandle lamp = renderer.Upload(Shapes.WithNode("lamp", ModelAsset.LampNode, Shapes.Sphere(0.09f), glow));
        renderer.SetLamp(renderer.Add(lamp, Pose.At(0f, 1.32f, -1f)), 0f);
        renderer.SetLamp(renderer.Add(lamp, Pose.At(0f, 1.06f, -1f)), 1f);
        renderer.Add(renderer.Upload(Shapes.Model("ball", Shapes.Sphere(0.12f), Shapes.Paint(new Vector4(0.1f, 0.2f, 0.6f, 1)))), Pose.At(0.42f, 1.2f, -1.2f));
        MaterialData glass = Shapes.Paint(new Vector4(0.75f, 0.9f, 0.85f, 0.22f), 0.06f) with { IsTransparent = true };
        renderer.Add(renderer.Upload(Shapes.Model("pane", Shapes.Box(new Vector3(0.36f, 0.5f, 0.01f)), glass)), Pose.At(0.42f, 1.2f, -0.9f));
        Check(renderer, "highlight", Cameras.LookAt(new Vector3(0, 1.3f, 0.3f), new Vector3(0, 1.2f, -1f), 60));
    }

    [Test]
    public void Panels_with_title_and_wrapped_text()
    {
        using SceneRenderer renderer = NewRenderer();
        AddFloor(renderer);
        PanelHandle board = renderer.AddTextPanel(new Vector2(0.62f, 0.34f));
        renderer.SetText(board, "第 2 章 · 隔离与上锁", "1. 关闭出口阀，再关闭进口阀。\n2. 断开隔离开关，挂上锁和警示牌，然后按下启动按钮：泵不得启动。\n3. Open the vent until the gauge shows zero.");
        renderer.SetPose(board, Pose.At(0, 1.48f, -0.8f));
        PanelHandle caption = renderer.AddTextPanel(new Vector2(0.6f, 0.12f), TextPanelStyle.Caption);
        renderer.SetText(caption, "Close the discharge valve before you stop the pump.");
        renderer.SetPose(caption, Pose.At(0, 1.16f, -0.8f));
        PanelHandle warning = renderer.AddTextPanel(new Vector2(0.6f, 0.14f), TextPanelStyle.Warning);
        renderer.SetText(warning, "⚠ 警告", "进口阀关闭时不得启动泵。");
        renderer.SetPose(warning, Pose.At(0, 1.0f, -0.8f));
        Check(renderer, "panels", Cameras.LookAt(new Vector3(0, 1.3f, 0.05f), new Vector3(0, 1.3f, -1f), 50));
    }

    private void Check(SceneRenderer renderer, string name, EyeView view)
    {
        using var target = new OffscreenTarget(renderer, Size, Size);
        target.Render([view], timeSeconds: 0.3);
        GoldenImage.Check(name, Gpu, renderer, Size, Size, target.Read());
    }

    private static void AddFloor(SceneRenderer renderer)
    {
        MaterialData coating = Shapes.Paint(new Vector4(0.20f, 0.25f, 0.24f, 1), 0.35f) with { Pattern = SurfacePattern.FloorCoating };
        renderer.Add(renderer.Upload(Shapes.Model("floor", Shapes.Floor(7), coating)), Pose.At(0, -0.01f, 0));
        MaterialData wall = Shapes.Paint(new Vector4(0.7f, 0.7f, 0.68f, 1), 0.8f) with { Pattern = SurfacePattern.PaintedWall };
        renderer.Add(renderer.Upload(Shapes.Model("wall", Shapes.Box(new Vector3(7, 3.2f, 0.1f)), wall)), Pose.At(0, 1.6f, -3.05f));
    }
}
