using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads the lights that nodes of the scene carry (KHR_lights_punctual).</summary>
internal static class LightReader
{
    public const string Extension = "KHR_lights_punctual";

    /// <summary>As many as a scene can hold beside those of its room.</summary>
    private const int MostLights = 200;

    /// <summary>How many lights the file describes.</summary>
    public static int CountIn(GltfDocument document) => AllOf(document).Count;

    /// <returns>Each light of a node, and its place in the file's list.</returns>
    public static IReadOnlyList<(ModelLight Light, int File)> Read(GltfDocument document, NodeTree tree)
    {
        IReadOnlyList<JsonPlace> all = AllOf(document);
        var lights = new List<(ModelLight, int)>();
        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            JsonPlace use = tree.Nodes[i].Place.Extension(Extension);
            if (!use.Exists)
            {
                continue;
            }

            int file = use.Required("light").AsIndex(all.Count);
            if (lights.Count < MostLights)
            {
                lights.Add((Read(document, all[file], tree.Nodes[i].Name, i), file));
            }
            else
            {
                document.Warn(document.Root, $"more than {MostLights} of its nodes carry lights, and the others are left out");
            }
        }

        return lights;
    }

    private static IReadOnlyList<JsonPlace> AllOf(GltfDocument document)
    {
        JsonPlace root = document.Root.Extension(Extension);
        return root.Exists ? root.List("lights") : [];
    }

    private static ModelLight Read(GltfDocument document, JsonPlace light, string nodeName, int node)
    {
        float[] color = light.Floats("color", 3, [1f, 1f, 1f]);
        JsonPlace spot = light["spot"];
        float inner = spot.Exists ? spot.Float("innerConeAngle", 0f, 0f, (float)Math.PI / 2f) : 0f;
        float outer = spot.Exists ? spot.Float("outerConeAngle", (float)Math.PI / 4f, 0f, (float)Math.PI / 2f + 1e-4f) : (float)Math.PI / 4f;
        if (inner >= outer && spot.Exists)
        {
            document.Warn(spot, "its bright cone is not within its whole cone; its edge is sharp");
            inner = outer;
        }

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
