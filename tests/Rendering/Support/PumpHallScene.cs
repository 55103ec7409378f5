using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Tests.Support;

/// <summary>The kit's models placed as its README proposes: the scene that pictures and measurements are made of.</summary>
internal static class PumpHallScene
{
    private static readonly Pose WorldFromSkid = Pose.At(0.2f, 0, -1.1f);

    public static Dictionary<string, InstanceHandle> Build(SceneRenderer renderer)
    {
        var things = new Dictionary<string, InstanceHandle> { ["hall"] = Add(renderer, "pump-hall", Pose.Identity) };
        ModelAsset skid = ModelKit.Build("pump-skid");
        things["skid"] = renderer.Add(renderer.Upload(skid), WorldFromSkid);
        void OnSkid(string name, string asset, string anchor, params (string Key, string Value)[] parameters) =>
            things[name] = Add(renderer, asset, WorldFromSkid * skid.Anchors[anchor], parameters);
        OnSkid("suction", "gate-valve", "suction-valve", ("pipe-diameter", "0.114"), ("label", "进口阀 V-101"), ("sublabel", "Suction valve"));
        OnSkid("discharge", "gate-valve", "discharge-valve", ("mounting", "vertical-pipe"), ("label", "出口阀 V-102"), ("sublabel", "Discharge valve"), ("wheel-color", "blue"));
        OnSkid("strainer", "strainer-housing", "strainer", ("label", "过滤器 S-101"), ("sublabel", "Strainer"));
        OnSkid("cover", "strainer-cover", "strainer-cover");
        OnSkid("vent", "vent-valve", "vent", ("label", "放空阀"), ("sublabel", "Vent"));
        OnSkid("pressure", "gauge", "pressure-gauge", ("label", "压力 Pressure"), ("unit", "bar"), ("red-from", "8"));
        OnSkid("flow", "gauge", "flow-gauge", ("label", "流量 Flow"), ("unit", "m³/h"), ("maximum", "50"));
        OnSkid("current", "gauge", "current-gauge", ("label", "电流 Current"), ("unit", "A"), ("maximum", "20"));
        OnSkid("stand", "control-stand", "control-stand");
        OnSkid("isolator", "motor-isolator", "isolator", ("label", "隔离开关"), ("sublabel", "Isolator"));
        OnSkid("box", "button-box", "button-box", ("label", "水泵 P-101"), ("sublabel", "Pump"));
        OnSkid("start", "push-button", "start", ("color", "green"), ("label", "启动"), ("sublabel", "START"));
        OnSkid("stop", "push-button", "stop", ("color", "red"), ("style", "mushroom"), ("label", "停止"), ("sublabel", "STOP"));
        AddFurniture(renderer, things);
        return things;
    }

    private static void AddFurniture(SceneRenderer renderer, Dictionary<string, InstanceHandle> things)
    {
        static Pose Turned(float x, float y, float z, float yawDegrees) =>
            new(new Vector3(x, y, z), Quaternion.CreateFromAxisAngle(Vector3.UnitY, yawDegrees * MathF.PI / 180f));
        things["board"] = Add(renderer, "work-order-board", Turned(-3.47f, 1.45f, 0.6f, 90), ("title", "工作票 Work order 2041"), ("text", "清洗过滤器 S-101。|停泵，隔离，上锁挂牌，泄压，再打开。|Clean the strainer: stop, isolate, lock, vent, then open."));
        things["bench"] = Add(renderer, "workbench", Turned(3.1f, 0, 0.7f, -90));
        things["tools"] = Add(renderer, "tool-board", Turned(3.47f, 1.6f, 0.7f, -90));
        things["goggles"] = Add(renderer, "goggles", Turned(3.0f, 0.89f, 0.34f, -90));
        things["padlock"] = Add(renderer, "padlock", Turned(3.0f, 0.91f, 0.82f, -90));
        things["trolley"] = Add(renderer, "trolley", Pose.At(-1.9f, 0, 0));
        things["basket"] = Add(renderer, "strainer-basket", Pose.At(-1.72f, 0.90f, 0), ("state", "clean"));
        things["extinguisher"] = Add(renderer, "fire-extinguisher", Turned(-0.5f, 0, 2.98f, 180));
        things["cabinet"] = Add(renderer, "tool-cabinet", Turned(3.2f, 0, -1.2f, -90));
        things["sign"] = Add(renderer, "safety-sign", Pose.At(-2.4f, 1.9f, -2.98f), ("kind", "mandatory"), ("symbol", "goggles"), ("label", "必须戴护目镜"), ("sublabel", "Wear goggles"));
        things["poster"] = Add(renderer, "poster", Pose.At(2.68f, 1.6f, -2.98f), ("kind", "lockout-steps"), ("title", "上锁挂牌 Lockout"));
        things["hand"] = Add(renderer, "hand-right", Pose.At(-0.75f, 1.12f, 0.3f));
    }

    private static InstanceHandle Add(SceneRenderer renderer, string asset, Pose pose, params (string Key, string Value)[] parameters) =>
        renderer.Add(renderer.Upload(ModelKit.Build(asset, parameters.ToDictionary(p => p.Key, p => p.Value))), pose);
}
