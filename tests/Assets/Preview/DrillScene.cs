using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests.Preview;

/// <summary>The layout that README.md recommends, for looking at and for the budget of a whole room.</summary>
internal static class DrillScene
{
    private static readonly Pose Skid = Pose.At(0.2f, 0f, -1.1f);

    public static IReadOnlyList<(ModelAsset Asset, Pose WorldFromModel)> Build()
    {
        var placed = new List<(ModelAsset Asset, Pose WorldFromModel)>();
        ModelAsset skid = Add("pump-skid", Skid);
        OnSkid("suction-valve", "gate-valve", "pipe-diameter=0.114", "label=V-101 吸入阀", "sublabel=SUCTION");
        OnSkid("discharge-valve", "gate-valve", "mounting=vertical-pipe", "label=V-102 排出阀", "sublabel=DISCHARGE");
        OnSkid("strainer", "strainer-housing", "label=S-101 过滤器", "sublabel=STRAINER");
        OnSkid("strainer-cover", "strainer-cover");
        OnSkid("strainer-basket", "strainer-basket", "state=dirty");
        OnSkid("vent", "vent-valve", "label=V-103 排气阀", "sublabel=VENT");
        OnSkid("pressure-gauge", "gauge", "unit=bar", "label=压力", "minimum=0", "maximum=6", "major=7", "red-from=5");
        OnSkid("flow-gauge", "gauge", "unit=m³/h", "label=流量", "minimum=0", "maximum=80", "major=5");
        OnSkid("current-gauge", "gauge", "unit=A", "label=电流", "minimum=0", "maximum=30", "major=7", "red-from=16");
        OnSkid("control-stand", "control-stand");
        OnSkid("isolator", "motor-isolator", "label=Q1 隔离开关", "sublabel=ISOLATOR");
        OnSkid("padlock", "lock-hasp");
        OnSkid("tag", "tag-hook");
        OnSkid("button-box", "button-box", "label=泵 P-101");
        OnSkid("start", "push-button", "color=green", "label=启动", "sublabel=START");
        OnSkid("stop", "push-button", "color=red", "style=mushroom", "label=停止", "sublabel=STOP");
        Add("pump-hall", Pose.Identity);
        var left = Turn.AboutY(90);
        var right = Turn.AboutY(-90);
        Quaternion faceUp = DetMath.Multiply(right, Turn.AboutX(-90));
        Add("work-order-board", new Pose(new Vector3(-3.47f, 1.45f, 0.6f), left), "title=检修工作票 4711", "text=设备：离心泵 P-101|任务：更换入口过滤器 F-101 滤篮|现象：流量由 25 降至 19 m³/h|危险：触电、带压水、意外启动|隔离点：|  QS-101 隔离开关（上锁挂牌）|  V-101 入口阀、V-102 出口阀|验证：试启动无动作；PI-101 指零|防护：护目镜、防护手套");
        var bench = new Pose(new Vector3(3.10f, 0, 0.7f), right);
        Add("workbench", bench);
        Add("goggles", new Pose(new Vector3(3.0f, 0.89f, 0.1f), right));
        Add("gloves", new Pose(new Vector3(3.0f, 0.875f, 0.34f), right));
        Add("padlock", new Pose(new Vector3(3.0f, 0.862f, 0.58f), faceUp));
        Add("lockout-tag", new Pose(new Vector3(3.0f, 0.852f, 0.82f), faceUp), "name=张伟 2025-06-01");
        Add("trolley", Pose.At(-1.9f, 0, 0));
        Add("parts-tray", Pose.At(-2.08f, 0.8f, 0), "label=待清洗 DIRTY PARTS");
        Add("strainer-basket", Pose.At(-1.72f, 0.9f, 0));
        Add("tool-cabinet", new Pose(new Vector3(3.2f, 0, -1.0f), right));
        Add("waste-bin", Pose.At(3.15f, 0, 2.2f));
        Add("hand-right", new Pose(new Vector3(-0.2f, 1.25f, 0.3f), Turn.AboutX(75)), "glove=work");
        Add("hand-left", new Pose(new Vector3(-0.5f, 1.25f, 0.3f), Turn.AboutX(75)), "curl=0.9");
        var door = Turn.AboutY(180);
        Add("tool-board", new Pose(new Vector3(3.47f, 1.60f, 0.7f), right));
        Add("fire-extinguisher", new Pose(new Vector3(-0.5f, 0, 2.98f), door));
        Add("safety-sign", new Pose(new Vector3(-0.5f, 1.3f, 2.99f), door), "kind=fire", "symbol=extinguisher", "label=灭火器", "sublabel=EXTINGUISHER");
        Add("safety-sign", Pose.At(-2.2f, 1.9f, -2.99f), "kind=mandatory", "symbol=goggles", "label=必须戴防护眼镜", "sublabel=WEAR GOGGLES");
        Add("safety-sign", Pose.At(-2.55f, 1.9f, -2.99f), "kind=mandatory", "symbol=gloves", "label=必须戴防护手套", "sublabel=WEAR GLOVES");
        Add("safety-sign", Pose.At(-2.2f, 1.47f, -2.99f), "kind=warning", "symbol=pressure", "label=当心高压", "sublabel=PRESSURE");
        Add("safety-sign", Pose.At(-2.55f, 1.47f, -2.99f), "kind=warning", "symbol=electricity", "label=当心触电", "sublabel=ELECTRICITY");
        Add("safety-sign", Pose.At(2.68f, 1.75f, -2.99f), "kind=prohibition", "symbol=do-not-switch", "label=禁止合闸", "sublabel=DO NOT SWITCH ON");
        Add("poster", new Pose(new Vector3(-3.49f, 1.6f, 1.45f), left), "kind=lockout-steps");
        Add("poster", new Pose(new Vector3(3.49f, 1.6f, 2.1f), right), "kind=pump-curve");
        return placed;

        ModelAsset Add(string name, Pose pose, params string[] parameters)
        {
            ModelAsset asset = ModelKit.Build(name, Parameters(parameters));
            placed.Add((asset, pose));
            return asset;
        }

        void OnSkid(string anchor, string name, params string[] parameters) => Add(name, Skid * skid.Anchors[anchor], parameters);
    }

    public static Dictionary<string, string> Parameters(params string[] pairs) =>
        pairs.Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
}
