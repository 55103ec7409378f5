using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Wall posters for teaching: the pump's curves, or the steps of lockout.</summary>
internal static class Poster
{
    public static readonly KitAsset Asset = new(
        "poster", "Teaching poster.", [KitParameter.Choice("kind", "pump-curve", "lockout-steps"), KitParameter.Text("title")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Stainless).At(0, 0, 0.006f).Box(0.60f, 0.80f, 0.012f, 0.003f);
        body.Paint(Palette.Paper).At(0, 0, 0.0126f).Rectangle(0.58f, 0.78f);
        body.Paint(Palette.SafetyBlue).At(0, 0.335f, 0.0132f).Rectangle(0.58f, 0.11f);
        bool isCurve = given.Text("kind") == "pump-curve";
        string title = given.Text("title");
        string shown = title.Length > 0 ? title : isCurve ? "离心泵特性曲线|PUMP CURVES" : "上锁挂牌六步法|LOCKOUT IN SIX STEPS";
        body.Write(shown, Pose.At(0, 0.335f, 0.0138f), 0.038f, Inks.White, 0.55f);
        if (isCurve)
        {
            AddChart(body);
        }
        else
        {
            AddSteps(body);
        }

        body.CollideBox(0, 0, 0.006f, 0.60f, 0.80f, 0.012f);
        asset.Anchor("look", 0, 0, 0.014f);
    }

    /// <summary>Head falls with the square of the flow, the system's demand rises with it; they meet at the duty point.</summary>
    private static void AddChart(NodeBuilder body)
    {
        const float Left = -0.22f, Bottom = -0.25f, Width = 0.46f, Height = 0.46f;
        Brush grid = body.Paint(Palette.LightGray).At(0, 0, 0.0131f);
        for (int i = 0; i <= 5; i++)
        {
            grid.At(Left + (Width * i / 5), Bottom + (Height * 0.5f), 0).Rectangle(0.0015f, Height);
            grid.At(Left + (Width * 0.5f), Bottom + (Height * i / 5), 0).Rectangle(Width, 0.0015f);
            string flow = (i * 8).ToString(CultureInfo.InvariantCulture), head = (i * 10).ToString(CultureInfo.InvariantCulture);
            body.Write(flow, Pose.At(Left + (Width * i / 5), Bottom - 0.02f, 0.0136f), 0.018f, Inks.Black);
            body.Write(head, Pose.At(Left - 0.022f, Bottom + (Height * i / 5), 0.0136f), 0.018f, Inks.Black);
        }

        // Shut-off 34 m, duty 25 m³/h at 30 m; the suction vessel stands higher than the header, so the system starts below zero.
        Curve(body, Palette.SafetyBlue, q => (34f - (4f * q * q / (0.625f * 0.625f))) / 50f);
        Curve(body, Palette.SafetyRed, q => (-6.6f + (36.6f * q * q / (0.625f * 0.625f))) / 50f);
        Curve(body, Palette.SafetyGreen, q => 0.05f + (2.05f * q) - (1.62f * q * q));
        Brush duty = body.Paint(Palette.Black).At(Left + (Width * 0.625f), Bottom + (Height * 0.6f), 0.0145f);
        duty.AlongZ().Disc(0.008f, 16);
        body.Write("工况点 DUTY POINT", Pose.At(Left + 0.345f, Bottom + (Height * 0.6f) + 0.03f, 0.0146f), 0.018f, Inks.Black);
        body.Write("流量 Q  m³/h", Pose.At(0, -0.3f, 0.0136f), 0.022f, Inks.Black);
        body.Write("扬程 H  m", Pose.At(-0.16f, 0.24f, 0.0136f), 0.022f, Inks.Blue);
        body.Write("管路 SYSTEM", Pose.At(0.15f, 0.24f, 0.0136f), 0.02f, Inks.Red);
        body.Write("效率 η", Pose.At(0.02f, 0.24f, 0.0136f), 0.02f, Palette.SafetyGreen.BaseColor);
        body.Write("关闭排出阀运行会发热；吸入阀不全开会汽蚀。|Dead-heading overheats; a throttled suction cavitates.", Pose.At(0, -0.35f, 0.0136f), 0.02f, Inks.Gray, 0.55f);

        void Curve(NodeBuilder on, MaterialData paint, Func<float, float> heightAt)
        {
            const int Steps = 16;
            Brush line = on.Paint(paint).At(0, 0, 0.0138f);
            for (int i = 0; i < Steps; i++)
            {
                Vector2 a = At(i / (float)Steps), b = At((i + 1) / (float)Steps);
                if (a.Y >= Bottom && b.Y <= Bottom + Height)
                {
                    line.Figure(a - new Vector2(0, 0.0025f), b - new Vector2(0, 0.0025f), b + new Vector2(0, 0.0025f), a + new Vector2(0, 0.0025f));
                }
            }

            Vector2 At(float q) => new(Left + (q * Width), Bottom + (heightAt(q) * Height));
        }
    }

    private static void AddSteps(NodeBuilder body)
    {
        ReadOnlySpan<string> steps =
        [
            "准备：看工作票，戴防护|Prepare: work order, protection", "停机|Shut down the machine", "隔离能源|Isolate the energy", "上锁挂牌|Lock and tag",
            "释放残余能量|Release what is stored", "试启动验证|Try to start: verify",
        ];
        for (int i = 0; i < steps.Length; i++)
        {
            float y = 0.22f - (i * 0.1f);
            body.Paint(i == 5 ? Palette.SafetyRed : Palette.SafetyBlue).At(-0.22f, y, 0.0134f).AlongZ().Disc(0.034f, 20);
            body.Write((i + 1).ToString(CultureInfo.InvariantCulture), Pose.At(-0.22f, y, 0.014f), 0.05f, Inks.White);
            body.Write(steps[i], Pose.At(0.06f, y, 0.0136f), 0.031f, Inks.Black, 0.44f);
        }
    }
}
