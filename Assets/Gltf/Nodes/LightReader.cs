using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads the lights that nodes of the scene carry (KHR_lights_punctual).</summary>
internal static class LightReader
{
    private const string Extension = "KHR_lights_punctual";

    public static IReadOnlyList<ModelLight> Read(GltfDocument document, NodeTree tree)
    {
        JsonPlace root = document.Root.Extension(Extension);
        IReadOnlyList<JsonPlace> all = root.Exists ? root.List("lights") : [];
        var lights = new List<ModelLight>();
        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            JsonPlace use = tree.Nodes[i].Place.Extension(Extension);
            if (use.Exists)
            {
                lights.Add(Read(all[use.Required("light").AsIndex(all.Count)], tree.Nodes[i].Name, i));
            }
        }

        return lights;
    }

    private static ModelLight Read(JsonPlace light, string nodeName, int node)
    {
        float[] color = light.Floats("color", 3, [1f, 1f, 1f]);
        JsonPlace spot = light["spot"];
        float inner = spot.Exists ? spot.Float("innerConeAngle", 0f, 0f, (float)Math.PI / 2f) : 0f;
        float outer = spot.Exists ? spot.Float("outerConeAngle", (float)Math.PI / 4f, 0f, (float)Math.PI / 2f + 1e-4f) : (float)Math.PI / 4f;
        return new ModelLight(
            light.Text("name", nodeName), node, KindOf(light.Required("type")), new Vector3(color[0], color[1], color[2]),
            light.Float("intensity", 1f, 0f), light.Float("range", float.PositiveInfinity, 0f), inner, outer);
    }

    private static ModelLightKind KindOf(JsonPlace type) => type.AsText() switch
    {
        "directional" => ModelLightKind.Directional,
        "point" => ModelLightKind.Point,
        "spot" => ModelLightKind.Spot,
        string other => throw type.Bad($"'{other}' is no kind of light"),
    };
}
